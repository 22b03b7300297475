//! Turkish: what is wrong with a file.

use crate::i18n::FaultsTexts;

pub const TEXTS: FaultsTexts = FaultsTexts {
    at: |place, what| format!("Dosyadaki yer: {place}. {what}"),
    not_json: |line, column| format!("Metin {line}. satırın {column}. sütununda kesiliyor ya da JSON değil."),
    too_large: |mebibytes| format!("Dosya, okunabilecek en büyük boyut olan {mebibytes} MB sınırını aşıyor."),
    foreign: "Bu, başka bir programın dosyası.",
    missing: "Bulunması gereken bir şey eksik.",
    not_text: "Burada tırnak içinde bir metin olmalı.",
    not_number: "Burada bir tam sayı olmalı.",
    not_flag: "Burada true ya da false olmalı.",
    not_list: "Burada köşeli ayraç içinde bir liste olmalı.",
    not_object: "Burada süslü ayraç içinde bir nesne olmalı.",
    not_date: "Burada 2026-03-31 biçiminde bir tarih olmalı.",
    unknown: |word| format!("“{word}” burada kullanılabilecek bir sözcük değil."),
    out_of_range: |found, least, most| format!("{found} geçerli aralığın dışında; en az {least}, en çok {most} olabilir."),
    too_long: |longest| format!("Metin {longest} karakter sınırını aşıyor."),
    wrong_count: |found, least, most| {
        if least.value == most.value {
            format!("Listede {found} öge var; tam {least} öge olmalı.")
        } else {
            format!("Listede {found} öge var; en az {least}, en çok {most} öge olmalı.")
        }
    },
    unfit: "Parçalar tek tek okunabiliyor, ama birlikte geçerli bir yolculuk oluşturmuyorlar: bir gün, bir uzunluk ya da bir sayı aralığın dışında.",
    twice: |id| format!("“{id}” ikinci kez geçiyor."),
    lacks: |id| format!("“{id}” listede eksik."),
    wrong_phase: |id| format!("“{id}” başka bir aşamaya ait."),
    nothing_for: |phase, kind| format!("“{phase}” aşamasının hiçbir şablonu “{kind}” işletme türü için takvime konamıyor."),
};
