// How the one file reads what is packed inside it. Only that file holds this script; scripts/build writes what it reads.

// Bytes from text: two letters stand for 13 bits, or for 14 where the lower 13 are small (basE91).
function lettersRead(text, letters, size) {
  const worth = new Uint8Array(127);
  for (const [at, letter] of [...letters].entries()) worth[letter.charCodeAt(0)] = at;
  const bytes = new Uint8Array(size);
  for (let at = 0, to = 0, bits = 0, held = 0; at < text.length; at += 2) {
    const pair = worth[text.charCodeAt(at)] + 91 * worth[text.charCodeAt(at + 1)];
    bits |= pair << held;
    held += (pair & 8191) > 88 ? 13 : 14;
    for (; held > 7; held -= 8, bits >>= 8) bytes[to++] = bits;
  }
  return bytes;
}

// So many bytes from a raw LZMA stream with four bits of literal context, and neither literal nor other position bits (lc=4, lp=0, pb=0). It is
// a fifth smaller than what the browser could unpack by itself. After Igor Pavlov's specification of LZMA, whose names it keeps.
function unpacked(input, size) {
  const output = new Uint8Array(size);
  const probs = (count) => new Uint16Array(count).fill(1024);
  // The range and the code, which do not fit into small integers.
  const now = new Uint32Array([0xffffffff, 0]);
  let at = 1;
  for (; at < 5; at++) now[1] = (now[1] << 8 | input[at]) >>> 0;
  const normalize = () => {
    if (now[0] < 0x1000000) {
      now[0] = now[0] << 8 >>> 0;
      now[1] = (now[1] << 8 | input[at++]) >>> 0;
    }
  };
  const bit = (table, place) => {
    const prob = table[place], bound = (now[0] >>> 11) * prob;
    let is = 0;
    if (now[1] < bound) {
      now[0] = bound;
      table[place] += 2048 - prob >> 5;
    } else {
      is = 1;
      now[0] -= bound;
      now[1] -= bound;
      table[place] -= prob >> 5;
    }
    normalize();
    return is;
  };
  const tree = (table, bits, from = 0) => {
    let m = 1;
    for (let i = 0; i < bits; i++) m = m << 1 | bit(table, from + m);
    return m - (1 << bits);
  };
  const reverse = (table, bits, from) => {
    let m = 1, sum = 0;
    for (let i = 0; i < bits; i++) {
      const is = bit(table, from + m);
      m = m << 1 | is;
      sum |= is << i;
    }
    return sum;
  };
  const lengths = () => ({ choice: probs(2), low: probs(8), mid: probs(8), high: probs(256) });
  const length = ({ choice, low, mid, high }) => bit(choice, 0) ? bit(choice, 1) ? 16 + tree(high, 8) : 8 + tree(mid, 3) : tree(low, 3);
  const literals = probs(0x300 << 4), isMatch = probs(12), isRep = probs(12), isRepG0 = probs(12), isRepG1 = probs(12), isRepG2 = probs(12),
    isRep0Long = probs(12), slots = probs(4 << 6), specials = probs(128), align = probs(16), matchLengths = lengths(), repLengths = lengths();
  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
  for (let to = 0; to < size;) {
    if (!bit(isMatch, state)) {
      const from = 0x300 * (to ? output[to - 1] >> 4 : 0);
      let symbol = 1;
      if (state >= 7) {
        let matched = output[to - rep0 - 1];
        do {
          const matchBit = matched >> 7 & 1, is = bit(literals, from + (1 + matchBit << 8) + symbol);
          matched <<= 1;
          symbol = symbol << 1 | is;
          if (is !== matchBit) break;
        } while (symbol < 256);
      }
      while (symbol < 256) symbol = symbol << 1 | bit(literals, from + symbol);
      output[to++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let many;
    if (bit(isRep, state)) {
      if (!bit(isRepG0, state)) {
        if (!bit(isRep0Long, state)) {
          state = state < 7 ? 9 : 11;
          output[to] = output[to - rep0 - 1];
          to++;
          continue;
        }
      } else {
        let distance = rep1;
        if (bit(isRepG1, state)) {
          distance = rep2;
          if (bit(isRepG2, state)) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      many = length(repLengths);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      many = length(matchLengths);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots, 6, Math.min(many, 3) << 6);
      rep0 = slot;
      if (slot > 3) {
        const direct = (slot >> 1) - 1;
        rep0 = (2 | slot & 1) << direct;
        if (slot < 14) {
          rep0 += reverse(specials, direct, rep0 - slot);
        } else {
          let sum = 0;
          for (let i = 4; i < direct; i++) {
            now[0] >>>= 1;
            const is = now[1] >= now[0] ? 1 : 0;
            if (is) now[1] -= now[0];
            sum = sum << 1 | is;
            normalize();
          }
          rep0 += (sum << 4) + reverse(align, 4, 0);
        }
      }
    }
    for (many += 2; many > 0; many--, to++) output[to] = output[to - rep0 - 1];
  }
  return output;
}
