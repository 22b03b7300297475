//! Turkish texts of tables that come back from a spreadsheet.

use crate::i18n::SheetTexts;

pub const TEXTS: SheetTexts = SheetTexts {
    about: "Hesap tablosunda değiştirdiğiniz bir tablo geri gelebilir: orada CSV olarak kaydedin, burada seçin. Planda alt aşama, gün, kanal, başlık, konu, metin, kim, dakika, masraf, durum ve not okunur; yanıtlarda yanıt, dayanak ve not. Kimliği boş bir satır yenidir. Tarihler günlerden bulunur.",
    choose: "Tablodaki değişiklikleri getir",
    title_plan: "Tablonun planda değiştirdikleri",
    title_answers: "Tablonun yanıtlarda değiştirdikleri",
    lead: "Henüz hiçbir şey değişmedi. İşaretli olanlar uygulanır.",
    nothing: "Tablo yolculukla aynı; uygulanacak bir değişiklik yok.",
    changed: |count| format!("Değişenler ({count})"),
    added: |count| format!("Yeniler ({count})"),
    missing: |count| format!("Tabloda olmayanlar: çıkarmak için işaretleyin ({count})"),
    cell: |heading, from, to| format!("{heading}: {from} → {to}"),
    empty: "(boş)",
    apply: "İşaretli olanları uygula",
    leave: "Her şeyi olduğu gibi bırak",
    applied: "Tablodaki değişiklikler uygulandı.",
    refused: |file, why| format!("{file} okunmadı ve hiçbir şey değişmedi. {why}"),
    foreign: "İlk satırında buradan kaydedilen bir tablonun başlıkları yok. İlk satırı ve kimlik sütununu olduğu gibi bırakın.",
    language: |language| format!("Başlıkları başka bir dilde: {language}. Ayarlardan o dili seçin, sonra tabloyu yeniden seçin."),
    fault: |row, column, cell, wrong| {
        if cell.is_empty() {
            format!("Satır {row}, sütun {column}: hücre boş. {wrong}")
        } else {
            format!("Satır {row}, sütun {column}: “{cell}”. {wrong}")
        }
    },
    more_faults: |count| format!("{count} hücre daha okunamıyor."),
    not_a_number: "Bir tam sayı yazın.",
    not_one_of: |names| format!("Şunlardan birini yazın: {names}."),
    unknown: "Bu yolculukta bu kimliği taşıyan bir şey yok. Satır yeniyse hücreyi boşaltın.",
    twice: "Başka bir satırda da aynı kimlik var. Satır yeniyse hücreyi boşaltın.",
    too_long: |longest| format!("En çok {longest} karakter yazın."),
    too_many: |most| format!("En çok {most} tane olabilir."),
    too_far: "Bu gün çok uzakta.",
    out_of_range: "Bu sayı çok küçük ya da çok büyük.",
    not_text: "UTF-8 biçiminde bir metin değil. Hesap tablosunda “CSV UTF-8” olarak kaydedip yeniden seçin.",
    unreadable: "Dosya okunurken taşındı, değişti ya da kilitlendi. Hesap tablosunda kapatıp yeniden deneyin.",
    too_large: "Buradan kaydedilen her tablodan daha büyük.",
};
