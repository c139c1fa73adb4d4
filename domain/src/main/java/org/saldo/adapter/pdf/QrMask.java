package org.saldo.adapter.pdf;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Arrays;

/**
 * The mask under which a QR code is read best: of the eight patterns that its data may be turned
 * over with, the one with the lowest penalty (ISO/IEC 18004, 7.8). It is the one that ZXing finds,
 * in a fraction of the time, which was a fifth of a letter's.
 */
final class QrMask {

  /** Which mask a code must have been encoded with before it comes here. */
  static final int FIRST = 0;

  private static final int MASKS = 8;

  /** Every mask repeats itself after so many rows and columns. */
  private static final int PERIOD = 12;

  private static final byte[][][] TURNS = turns();

  private static final int FORMAT_DIVISOR = 0x537;
  private static final int FORMAT_MASK = 0x5412;

  /** Dark, light, three dark, light, dark: what readers take for a corner. */
  private static final int CORNER = 0b1011101;

  /** So many modules are looked at together: four, a corner, four. */
  private static final int WINDOW = 15;

  private static final byte[] PENALTIES = penalties();

  private final QRCode code;
  private final int size;

  /** Modules that no mask turns over: what readers find the code by, and what says its mask. */
  private final boolean[][] fixed;

  private final byte[][] first;

  private QrMask(QRCode code) {
    this.code = code;
    size = code.getMatrix().getWidth();
    fixed = new boolean[size][size];
    first = code.getMatrix().getArray();
    fix();
  }

  /** The modules under the best mask; of equal ones the first. */
  static ByteMatrix best(QRCode code) {
    if (code.getMaskPattern() != FIRST) {
      throw new IllegalArgumentException("encoded with mask " + code.getMaskPattern());
    }
    QrMask masks = new QrMask(code);
    ByteMatrix tried = new ByteMatrix(masks.size, masks.size);
    int lowest = Integer.MAX_VALUE;
    int best = FIRST;
    for (int mask = 0; mask < MASKS; mask++) {
      masks.turn(mask, tried);
      int penalty = penalty(tried.getArray());
      if (penalty < lowest) {
        lowest = penalty;
        best = mask;
      }
    }
    masks.turn(best, tried);
    return tried;
  }

  private void fix() {
    fix(0, 0, 9, 9);
    fix(size - 8, 0, 8, 9);
    fix(0, size - 8, 9, 8);
    fix(6, 0, 1, size);
    fix(0, 6, size, 1);
    if (code.getVersion().getVersionNumber() >= 7) {
      fix(size - 11, 0, 3, 6);
      fix(0, size - 11, 6, 3);
    }
    for (int x : code.getVersion().getAlignmentPatternCenters()) {
      for (int y : code.getVersion().getAlignmentPatternCenters()) {
        boolean corner = (x == 6 && (y == 6 || y == size - 7)) || (x == size - 7 && y == 6);
        if (!corner) {
          fix(x - 2, y - 2, 5, 5);
        }
      }
    }
  }

  private void fix(int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++) {
      Arrays.fill(fixed[y], left, left + width, true);
    }
  }

  private void turn(int mask, ByteMatrix into) {
    byte[][] to = into.getArray();
    for (int y = 0; y < size; y++) {
      byte[] undo = TURNS[FIRST][y % PERIOD];
      byte[] turn = TURNS[mask][y % PERIOD];
      for (int x = 0; x < size; x++) {
        int turned = fixed[y][x] ? 0 : undo[x % PERIOD] ^ turn[x % PERIOD];
        to[y][x] = (byte) (first[y][x] ^ turned);
      }
    }
    int format = format((code.getECLevel().getBits() << 3) | mask);
    for (int i = 0; i < 15; i++) {
      int bit = (format >> i) & 1;
      // Beside the upper left corner, around the lines that count the modules.
      into.set(i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i == 6 ? 7 : 8, bit);
      // Again beside the two other corners.
      into.set(i < 8 ? size - 1 - i : 8, i < 8 ? 8 : size - 15 + i, bit);
    }
  }

  /** Level and mask with the ten bits that make up for errors. */
  private static int format(int data) {
    int rest = data << 10;
    for (int bit = 14; bit >= 10; bit--) {
      if (((rest >> bit) & 1) == 1) {
        rest ^= FORMAT_DIVISOR << (bit - 10);
      }
    }
    return ((data << 10) | rest) ^ FORMAT_MASK;
  }

  private static int penalty(byte[][] modules) {
    int size = modules.length;
    int penalty = 0;
    int dark = 0;
    byte[] column = new byte[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        column[j] = modules[j][i];
        dark += column[j];
      }
      penalty += penalty(modules[i]) + penalty(column);
      penalty += i == 0 ? 0 : blocks(modules[i - 1], modules[i]);
    }
    int all = size * size;
    // Ten for each five percent from one half.
    return penalty + Math.abs(dark * 2 - all) * 10 / all * 10;
  }

  /** Three for each square of four that are alike. */
  private static int blocks(byte[] above, byte[] below) {
    int penalty = 0;
    for (int x = 1; x < above.length; x++) {
      int dark = above[x - 1] + above[x] + below[x - 1] + below[x];
      penalty += (dark & 3) == 0 ? 3 : 0;
    }
    return penalty;
  }

  /**
   * Three for five alike in a row and one for each more; forty for what looks like a corner beside
   * four light ones. Beyond the edge nothing is light.
   */
  private static int penalty(byte[] line) {
    int penalty = 0;
    int seen = -1;
    // A corner and the four after it do not fit into the first ten.
    for (int i = 0; i < 10; i++) {
      seen = (seen << 1) | line[i];
      penalty += i < 4 ? 0 : alike(seen, i == 4);
    }
    for (int i = 10; i < line.length; i++) {
      seen = (seen << 1) | line[i];
      penalty += PENALTIES[seen & ((1 << WINDOW) - 1)];
    }
    for (int i = 0; i < 4; i++) {
      seen = (seen << 1) | 1;
      penalty += corner(seen);
    }
    return penalty;
  }

  /** What the last module adds to the penalty, by the last ones of a line. */
  private static byte[] penalties() {
    byte[] penalties = new byte[1 << WINDOW];
    for (int seen = 0; seen < penalties.length; seen++) {
      penalties[seen] = (byte) (alike(seen, false) + corner(seen));
    }
    return penalties;
  }

  private static int alike(int seen, boolean first) {
    int five = seen & 0x1f;
    if (five != 0 && five != 0x1f) {
      return 0;
    }
    boolean begins = first || (((seen >> 5) ^ seen) & 1) == 1;
    return begins ? 3 : 1;
  }

  private static int corner(int seen) {
    boolean light = (seen & 0xf) == 0 || ((seen >> 11) & 0xf) == 0;
    return light && ((seen >> 4) & 0x7f) == CORNER ? 40 : 0;
  }

  private static byte[][][] turns() {
    byte[][][] turns = new byte[MASKS][PERIOD][PERIOD];
    for (int mask = 0; mask < MASKS; mask++) {
      for (int y = 0; y < PERIOD; y++) {
        for (int x = 0; x < PERIOD; x++) {
          turns[mask][y][x] = (byte) (turns(mask, x, y) ? 1 : 0);
        }
      }
    }
    return turns;
  }

  private static boolean turns(int mask, int x, int y) {
    return switch (mask) {
      case 0 -> (x + y) % 2 == 0;
      case 1 -> y % 2 == 0;
      case 2 -> x % 3 == 0;
      case 3 -> (x + y) % 3 == 0;
      case 4 -> (x / 3 + y / 2) % 2 == 0;
      case 5 -> x * y % 2 + x * y % 3 == 0;
      case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
      case 7 -> ((x + y) % 2 + x * y % 3) % 2 == 0;
      default -> throw new IllegalArgumentException("mask " + mask);
    };
  }
}
