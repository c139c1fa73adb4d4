package org.saldo.adapter.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A QR code of error level M as squares, with the quiet zone of four that readers need. */
record QrSquares(ByteMatrix modules) {

  private static final int QUIET = 4;

  static QrSquares of(String content) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(content);
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (!ascii) {
      // Said only where it is needed: some readers stumble over the announcement.
      hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
    try {
      return new QrSquares(Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("does not fit into a code: " + content, e);
    }
  }

  /** Draws it into a square of so many millimetres, the quiet zone included. */
  void draw(Sheets sheets, float left, float top, float size) throws IOException {
    float module = size / (modules.getWidth() + 2 * QUIET);
    for (int row = 0; row < modules.getHeight(); row++) {
      int column = 0;
      while (column < modules.getWidth()) {
        int end = column;
        while (end < modules.getWidth() && modules.get(end, row) == 1) {
          end++;
        }
        if (end > column) {
          sheets.box(
              left + (QUIET + column) * module,
              top + (QUIET + row) * module,
              (end - column) * module,
              module);
        }
        column = end + 1;
      }
    }
    sheets.fill();
  }
}
