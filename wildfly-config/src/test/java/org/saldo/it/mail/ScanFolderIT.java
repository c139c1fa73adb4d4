package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.server.TestStack;

/** What a scanner puts into its folder is taken once, with the case that it names. */
@RunAsClient
public class ScanFolderIT extends Deployed {

  private static final int LOOKS = 100;

  private static Path folder() throws IOException {
    return Files.createDirectories(TestStack.settings().scanFolder());
  }

  /** A page with a line of text, with its offsets as the format wants them. */
  public static byte[] pdf(String line) {
    String stream = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    };
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", pdf.size()));
      write(pdf, (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n");
    }
    int start = pdf.size();
    write(pdf, "xref\n0 6\n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n");
    write(pdf, start + "\n%%EOF\n");
    return pdf.toByteArray();
  }

  private static void write(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void awaitGone(Path file) throws InterruptedException {
    for (int i = 0; i < LOOKS && Files.exists(file); i++) {
      Thread.sleep(200);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void readsTheCaseFromTheNameOrThePage() throws Exception {
    String number = Incoming.text("SELECT number FROM case_file ORDER BY id LIMIT 1");
    String named = Incoming.subject("scan " + number) + ".pdf";
    Files.write(folder().resolve(named), pdf("Nothing but " + named));
    String plain = Incoming.subject("scan") + ".pdf";
    Files.write(folder().resolve(plain), pdf("To case " + number + " of " + plain));
    String nobodys = Incoming.subject("scan") + ".pdf";
    Files.write(folder().resolve(nobodys), pdf("Of nobody, " + nobodys));
    for (String subject : new String[] {named, plain}) {
      Incoming.taken(subject);
      assertThat(Incoming.value("channel", subject)).isEqualTo("LETTER");
      assertThat(Incoming.value("state", subject)).as(subject).isEqualTo("PROPOSED");
      assertThat(Incoming.value("match_reason", subject)).isEqualTo("NUMBER");
      assertThat(Incoming.tasks("INCOMING_TO_CONFIRM", subject)).isOne();
    }
    Incoming.taken(nobodys);
    assertThat(Incoming.value("state", nobodys)).isEqualTo("UNMATCHED");
    awaitGone(folder().resolve(nobodys));
    assertThat(folder().resolve("done").resolve(nobodys)).exists();
  }

  @Test
  void takesTheVerySameOnce() throws Exception {
    String first = Incoming.subject("scan") + ".pdf";
    byte[] content = pdf("Twice: " + first);
    Files.write(folder().resolve(first), content);
    Incoming.taken(first);
    awaitGone(folder().resolve(first));
    String second = Incoming.subject("again") + ".pdf";
    Files.write(folder().resolve(second), content);
    awaitGone(folder().resolve(second));
    assertThat(folder().resolve("done").resolve(second)).exists();
    assertThat(
            Incoming.rows()
                .number("SELECT COUNT(*) FROM incoming_message WHERE subject = ?", second))
        .isZero();
  }

  @Test
  void saysWhyItRefuses() throws Exception {
    String name = Incoming.subject("virus") + ".exe";
    Files.writeString(folder().resolve(name), "MZ no letter");
    awaitGone(folder().resolve(name));
    assertThat(folder().resolve("refused").resolve(name)).exists();
    assertThat(folder().resolve("refused").resolve(name + ".txt"))
        .content()
        .contains("file.type.refused");
  }
}
