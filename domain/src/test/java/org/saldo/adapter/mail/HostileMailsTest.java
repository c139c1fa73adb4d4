package org.saldo.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.incoming.MailContent;
import org.saldo.incoming.MailFile;
import org.saldo.incoming.MailNature;
import org.saldo.incoming.UnreadableMailException;

/** Mails that want to harm are taken apart or refused; none breaks the reader. */
@Timeout(20)
class HostileMailsTest {

  @Test
  void refusesTenThousandHeaders() {
    String mail = "X-Filler: a\n".repeat(10_000) + "From: a@b.example\n\nwords";
    assertThatThrownBy(() -> MimeMail.read(Mails.bytes(mail), Mails.MAX_FILE))
        .isInstanceOfSatisfying(
            UnreadableMailException.class,
            e -> assertThat(e.refusal().code()).isEqualTo("incoming.mail.headers"));
    String wide = "X-Filler: " + "a".repeat(300 * 1024) + "\nFrom: a@b.example\n\nwords";
    assertThatThrownBy(() -> MimeMail.read(Mails.bytes(wide), Mails.MAX_FILE))
        .isInstanceOf(UnreadableMailException.class);
  }

  @Test
  void opensTenLevelsAndNoMore() {
    StringBuilder mail = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\n");
    for (int i = 0; i < 500; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      mail.append(i).append('\n');
    }
    mail.append("Content-Type: text/plain\n\ndeep\n");
    MailContent read = Mails.read(mail.toString());
    assertThat(read.text()).isEmpty();
    assertThat(read.files()).hasSize(1);
    assertThat(read.files().get(0).refusal().code()).isEqualTo("incoming.file.too.deep");
  }

  @Test
  void takesTwoHundredPartsAndNoMore() {
    String part = "--b\nContent-Type: image/png; name=x.png\n\nx\n";
    MailContent read =
        Mails.read(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + part.repeat(5_000)
                + "--b--\n");
    assertThat(read.files()).hasSizeLessThanOrEqualTo(200);
    assertThat(read.files().get(read.files().size() - 1).refusal().code())
        .isEqualTo("incoming.file.too.many");
  }

  @Test
  void keepsFieldsOnOneLineAndInOneDirection() {
    String injected =
        Base64.getEncoder()
            .encodeToString("Hello\r\nBcc: all@b.example".getBytes(StandardCharsets.UTF_8));
    String turned =
        Base64.getEncoder()
            .encodeToString("Bank\u202Efdp.exe \u200Bunseen".getBytes(StandardCharsets.UTF_8));
    MailContent read =
        Mails.read(
            "From: =?UTF-8?B?"
                + turned
                + "?= <a@b.example>\nSubject: =?UTF-8?B?"
                + injected
                + "?=\n\nwords");
    assertThat(read.subject()).isEqualTo("Hello Bcc: all@b.example");
    assertThat(read.senderName()).isEqualTo("Bankfdp.exe unseen");
  }

  @Test
  void readsHtmlAsWordsAlone() {
    MailContent read =
        Mails.read(
            "From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n"
                + "<html><head><title>T</title><style>p{}</style></head><body>"
                + "<script>alert(1)</script><p onclick='x()'>Guten Tag,<br>ich zahle.</p>"
                + "<img src='https://evil.example/pixel.png' alt='seen'>"
                + "<a href='javascript:x()'>hier</a><iframe src='https://evil.example'></iframe>"
                + "<table><tr><td>1</td><td>2</td></tr></table>&lt;b&gt;</body></html>");
    assertThat(read.text())
        .isEqualTo("Guten Tag,\nich zahle.\n\nhier\n1 2\n<b>")
        .doesNotContain("alert", "evil", "javascript", "onclick");
    assertThat(read.files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-nobody-knows", "utf-7-evil", "\"\"", "US-ASCII", "utf-8"})
  void decodesWithWhateverCharacterSetIsNamed(String charset) {
    MailContent read =
        Mails.read(
            "From: a@b.example\nContent-Type: text/plain; charset=" + charset + "\n\nGrüße\n");
    assertThat(read.text()).isEqualTo("Grüße");
  }

  @Test
  void refusesAPartWithAnUnknownEncodingAndReadsTheOthers() {
    MailContent read =
        Mails.read(
            """
            From: a@b.example
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            words
            --b
            Content-Type: application/pdf; name=a.pdf
            Content-Transfer-Encoding: x-evil

            zzz
            --b
            Content-Type: application/pdf; name=b.pdf
            Content-Transfer-Encoding: base64

            !!!!not base64!!!!
            --b--
            """);
    assertThat(read.text()).isEqualTo("words");
    assertThat(read.files()).hasSize(2);
    assertThat(read.files().get(0).refusal().code()).isEqualTo("incoming.file.unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "no header at all",
        "From: a@b.example",
        "From: \nSubject: \n\n",
        "From: <<<>>>,,;@\nTo: :;\nDate: yesterday\nMessage-ID: \n\n",
        "Content-Type: multipart/mixed\n\nno boundary",
        "Content-Type: ;;;;\n\nwords",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b--",
        "Date: Mon, 2 Jan 1950 00:00:00 +0000\nFrom: a@b.example\n\nx",
        "From: a@b.example\nContent-Type: text/plain\nContent-Disposition: ;;=\n\nx"
      })
  void readsWhatHardlyIsAMail(String mail) {
    MailContent read = Mails.read(mail);
    assertThat(read.nature()).isEqualTo(MailNature.MESSAGE);
    assertThat(read.keys()).isEmpty();
    assertThat(read.sentAt()).isNull();
    assertThat(read.identity()).hasSize(64);
  }

  @Test
  void believesNoSenderThatCannotBeOne() {
    for (String from :
        new String[] {"a b@c.example", "\"@\"", "a@b.example\u202E", "<script>@x.example"}) {
      assertThat(Mails.read("From: " + from + "\n\nx").sender())
          .as(from)
          .matches(s -> s == null || s.matches("[^\\s<>]+@[a-z.]+"));
    }
    assertThat(Mails.read("From: evil@x.example, a@b.example\n\nx").sender())
        .isEqualTo("evil@x.example");
  }

  @Test
  void takesFilesByTheirNameWithoutOpeningThem() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    MailContent read =
        Mails.read(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: application/pdf\nContent-Disposition: attachment;"
                + " filename=\"../../etc/\u202Efdp.exe\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(zip)
                + "\n--b\nContent-Type: message/rfc822\n\nFrom: c@d.example\n"
                + "In-Reply-To: <"
                + Mails.KEY
                + "@saldo.example>\n\ninner\n--b--\n");
    MailFile file = read.files().get(0);
    assertThat(file.name()).doesNotContain("\u202E");
    assertThat(file.content()).isEqualTo(zip);
    assertThat(read.files().get(1).refusal().code()).isEqualTo("incoming.file.mail");
    assertThat(read.keys()).as("a mail within a mail says nothing of ours").isEmpty();
  }

  @Test
  void readsOfAFileOneByteMoreThanIsTaken() {
    String large = "A".repeat(4 * Mails.MAX_FILE);
    MailContent read =
        Mails.read(
            "From: a@b.example\nContent-Type: image/png; name=a.png\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + large);
    assertThat(read.files().get(0).content()).hasSize(Mails.MAX_FILE + 1);
    assertThat(Mails.read("From: a@b.example\n\n" + "word ".repeat(100_000)).text())
        .hasSizeLessThanOrEqualTo(PlainText.MOST + 2)
        .endsWith("…");
  }

  /** A key in the words of a stranger says nothing; only mail servers quote our headers. */
  @Test
  void takesKeysOnlyFromWhereMailProgramsPutThem() {
    String words = "\n\nX-Saldo-Key: " + Mails.KEY + "\n<" + Mails.KEY + "@saldo.example>\n";
    assertThat(Mails.read("From: a@b.example" + words).keys()).isEmpty();
    assertThat(Mails.read("From: MAILER-DAEMON@b.example" + words).keys())
        .containsExactly(Mails.KEY);
  }

  @Test
  void endsSoonWithWordsMadeToBeSlow() {
    long before = System.nanoTime();
    Mails.read("From: " + "(".repeat(50_000) + "\nSubject: =?" + "=?".repeat(20_000) + "\n\nx");
    Mails.read("From: a@b.example\nContent-Type: text/html\n\n" + "<div>".repeat(100_000));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
  }
}
