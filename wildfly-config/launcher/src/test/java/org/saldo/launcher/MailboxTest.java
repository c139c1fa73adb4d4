package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

  @TempDir private Path folder;

  private int smtpPort;
  private int httpPort;
  private MailServer mails;
  private SmsCentre sms;
  private Mailbox mailbox;

  @BeforeEach
  void start() throws IOException {
    smtpPort = freePort();
    httpPort = freePort();
    mails = new MailServer(smtpPort, freePort());
    sms = new SmsCentre(0);
    mails.start();
    mailbox = new Mailbox(httpPort, mails, sms, folder.resolve("print"));
  }

  @AfterEach
  void stop() {
    mailbox.close();
    mails.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void send(String subject, String html) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(smtpPort));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("saldo@saldo.example");
    message.setRecipients(RecipientType.TO, "dora@example.org");
    message.setSubject(subject, "UTF-8");
    message.setHeader("X-Saldo-Key", "key-1");
    message.setText(html, "UTF-8", "html");
    Transport.send(message);
  }

  /** The whole answer, head and body, to a request whose line and host are free. */
  private String ask(String line, String host) throws IOException {
    return ask(line, host, "");
  }

  private String ask(String line, String headers, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpPort)) {
      socket
          .getOutputStream()
          .write(
              (line + " HTTP/1.1\r\nHost: " + headers + "\r\nConnection: close\r\n\r\n" + body)
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private String get(String path) throws IOException {
    return ask("GET " + path, "localhost:" + httpPort);
  }

  @Test
  void showsTheNewestFirstAndRunsNothingOfIt() throws Exception {
    assertThat(get("/")).contains("No e-mail yet.", "No letter yet.");
    send("Older", "<p>a</p>");
    Thread.sleep(20);
    send("<script>alert('Ω')</script>", "<p>b</p><script>alert(2)</script>");
    String list = get("/");
    assertThat(list)
        .contains("E-mails (2)", "default-src 'none'", "&lt;script&gt;alert(&#39;Ω&#39;)")
        .doesNotContain("<script>");
    assertThat(list.indexOf("&lt;script&gt;")).isLessThan(list.indexOf("Older"));
    String id = mails.mails().get(0).id();
    assertThat(get("/mail/" + id))
        .contains("key-1", "iframe sandbox", "X-Saldo-Key: key-1")
        .doesNotContain("<script>");
    assertThat(get("/html/" + id)).contains("sandbox;", "<script>alert(2)</script>");
    assertThat(get("/mails.json")).contains("\"key\":\"key-1\"", "application/json");
  }

  @Test
  void givesWhatIsAttached() throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(smtpPort));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setRecipients(RecipientType.TO, "theo@example.org");
    MimeBodyPart words = new MimeBodyPart();
    words.setText("see below", "UTF-8");
    MimeBodyPart file = new MimeBodyPart();
    file.setText("{\"seal\":1}", "UTF-8");
    file.setFileName("<anchor>.json");
    message.setContent(new MimeMultipart(words, file));
    Transport.send(message);
    String id = mails.mails().get(0).id();
    assertThat(get("/mail/" + id)).contains("/file/" + id + ".0", "&lt;anchor&gt;.json");
    assertThat(get("/file/" + id + ".0")).contains("{\"seal\":1}", "text/plain");
    for (String none : new String[] {".1", ".x", "", ".-1"}) {
      assertThat(get("/file/" + id + none)).contains("404");
    }
  }

  @Test
  void givesBatchesOfItsFolderOnly() throws Exception {
    Files.createDirectories(folder.resolve("print/P100001"));
    Files.createDirectories(folder.resolve("print/.P100002.part"));
    Files.createDirectories(folder.resolve("secret"));
    Files.writeString(folder.resolve("print/P100001/P100001.pdf"), "%PDF-1.7");
    Files.writeString(folder.resolve("print/P100001/P100001.csv"), "sequence,key");
    Files.writeString(folder.resolve("print/P100001/P100001.sha256"), "sums");
    Files.writeString(folder.resolve("print/P100001/other.pdf"), "secret");
    Files.writeString(folder.resolve("print/.P100002.part/P100002.pdf"), "half");
    Files.writeString(folder.resolve("secret/secret.pdf"), "secret");
    assertThat(get("/"))
        .contains("/batch/P100001.pdf", "/batch/P100001.csv", "/batch/P100001.sha256")
        .doesNotContain("P100002");
    assertThat(get("/batch/P100001.pdf")).contains("application/pdf", "%PDF-1.7");
    assertThat(get("/batch/P100001.csv")).contains("text/plain", "sequence,key");
    for (String path :
        new String[] {
          "/batch/../secret.pdf",
          "/batch/..%2fsecret.pdf",
          "/batch/%2e%2e%2fsecret.pdf",
          "/batch/secret.pdf",
          "/batch/other.pdf",
          "/batch/P100002.pdf",
          "/batch/.P100002.part",
          "/mail/1",
          "/x"
        }) {
      assertThat(get(path)).as(path).startsWith("HTTP/1.1 404").doesNotContain("secret\n");
    }
  }

  @Test
  void answersThisMachineAloneAndOnlyReads() throws Exception {
    assertThat(ask("GET /", "evil.example:" + httpPort)).startsWith("HTTP/1.1 421");
    assertThat(ask("POST /", "localhost:" + httpPort)).startsWith("HTTP/1.1 405");
  }

  /** The whole answer to an answer by form. */
  private String answerSms(String origin, String body) throws IOException {
    return ask(
        "POST /sms-answer",
        "localhost:"
            + httpPort
            + "\r\nOrigin: "
            + origin
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length(),
        body);
  }

  @Test
  void answersAsADebtorFromItsOwnPageAlone() throws Exception {
    String here = "http://localhost:" + httpPort;
    String good = "from=%2B491713920340&text=Ich+zahle";
    assertThat(answerSms(here, good)).startsWith("HTTP/1.1 303");
    assertThat(answerSms("http://evil.example", good)).startsWith("HTTP/1.1 403");
    assertThat(answerSms("null", good)).startsWith("HTTP/1.1 403");
    for (String bad :
        new String[] {
          "", "from=x&text=a", "from=%2B491713920340&text=", "from=%2B4917139&text=%zz"
        }) {
      assertThat(answerSms(here, bad)).as(bad).startsWith("HTTP/1.1 400");
    }
    assertThat(answerSms(here, "from=%2B491713920340&text=" + "a".repeat(30_000)))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void keepsWhatItHasWhileItIsDown() throws Exception {
    send("before", "<p>a</p>");
    mails.stop();
    assertThat(get("/")).contains("before");
    mails.start();
    send("after", "<p>b</p>");
    assertThat(mails.mails()).extracting(ReceivedMail::subject).containsExactly("after", "before");
  }
}
