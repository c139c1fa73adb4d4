package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mask that we choose, against the one that ZXing finds by trying all. */
class QrMaskTest {

  private static QRCode withMask(String content, ErrorCorrectionLevel level, int mask)
      throws WriterException {
    return Encoder.encode(content, level, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
  }

  private static String content(Random random, int length) {
    StringBuilder content = new StringBuilder("BCD\n002\n");
    random.ints(length, ' ', '~').forEach(c -> content.append((char) c));
    return content.toString();
  }

  @ParameterizedTest
  @EnumSource(ErrorCorrectionLevel.class)
  void isTheOneOfZxingInEverySize(ErrorCorrectionLevel level) throws WriterException {
    Random random = new Random(18004);
    Set<Integer> masks = new HashSet<>();
    Set<Integer> versions = new HashSet<>();
    for (int length = 1; length < 1250; length += length < 400 ? 3 : 17) {
      String content = content(random, length);
      QRCode expected = Encoder.encode(content, level);
      assertThat(QrMask.best(withMask(content, level, QrMask.FIRST)).getArray())
          .as(content)
          .isDeepEqualTo(expected.getMatrix().getArray());
      masks.add(expected.getMaskPattern());
      versions.add(expected.getVersion().getVersionNumber());
    }
    assertThat(masks).as("every mask was the best once").hasSize(8);
    assertThat(versions).hasSizeGreaterThan(20);
  }

  @Test
  void isTheOneOfZxingForTheSmallestAndTheLargestCode() throws WriterException {
    for (String content : new String[] {"1", "A1", "7".repeat(7089)}) {
      assertThat(QrMask.best(withMask(content, ErrorCorrectionLevel.L, QrMask.FIRST)).getArray())
          .isDeepEqualTo(Encoder.encode(content, ErrorCorrectionLevel.L).getMatrix().getArray());
    }
  }

  @Test
  void refusesACodeUnderAnotherMask() throws WriterException {
    QRCode code = withMask("BCD", ErrorCorrectionLevel.M, 3);
    assertThatThrownBy(() -> QrMask.best(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mask 3");
  }
}
