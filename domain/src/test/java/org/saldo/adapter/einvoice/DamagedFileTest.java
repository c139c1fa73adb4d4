package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader;
import org.saldo.receivable.InvoiceReader.Reading;

/** Whatever happens to a file on its way: readers answer, they do not throw. */
class DamagedFileTest {

  private static final byte[] UBL = Fixture.ubl().getBytes(StandardCharsets.UTF_8);
  private static final byte[] CII = Fixture.cii().getBytes(StandardCharsets.UTF_8);
  private static final byte[] PDF = Fixture.pdf(Map.of("factur-x.xml", CII), "Data", false);

  @Property(tries = 400, seed = "4711")
  void ublReaderAlwaysAnswers(@ForAll long seed, @ForAll @IntRange(max = 12) int changes) {
    answers(new UblReader(), InvoiceFormat.UBL, damaged(UBL, seed, changes));
  }

  @Property(tries = 400, seed = "4712")
  void ciiReaderAlwaysAnswers(@ForAll long seed, @ForAll @IntRange(max = 12) int changes) {
    answers(new CiiReader(), InvoiceFormat.CII, damaged(CII, seed, changes));
  }

  @Property(tries = 400, seed = "4713")
  void facturXReaderAlwaysAnswers(@ForAll long seed, @ForAll @IntRange(max = 12) int changes) {
    answers(new FacturXReader(), InvoiceFormat.FACTURX, damaged(PDF, seed, changes));
  }

  private static void answers(InvoiceReader reader, InvoiceFormat format, byte[] file) {
    Reading reading = reader.read(file, format);
    assertThat(reading.refusal().isPresent()).isEqualTo(reading.rows().isEmpty());
  }

  private static byte[] damaged(byte[] good, long seed, int changes) {
    Random random = new Random(seed);
    byte[] file =
        random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
    for (int i = 0; i < changes && file.length > 0; i++) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }
}
