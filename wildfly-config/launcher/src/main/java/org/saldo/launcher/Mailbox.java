package org.saldo.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page for newcomers: the e-mails, SMS and letters that Saldo sent, on this machine only, and a
 * way to answer an SMS as the debtor who got it. What a mail contains is shown, never run.
 */
final class Mailbox implements AutoCloseable {

  private static final String OWN_PAGES =
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final String FOREIGN_PAGES =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

  private static final int MOST_BYTES = 20_000;

  private final AtomicInteger references = new AtomicInteger();
  private final MailServer mails;
  private final SmsCentre sms;
  private final PrintedBatches batches;
  private final HttpServer server;
  private final Set<String> hosts;

  Mailbox(int port, MailServer mails, SmsCentre sms, Path printFolder) throws IOException {
    this.mails = mails;
    this.sms = sms;
    this.batches = new PrintedBatches(printFolder);
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      // Another name for this address would be a page elsewhere that reads ours.
      if (!hosts.contains(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 421, "text/plain", OWN_PAGES, bytes("This is localhost only."));
      } else if (exchange.getRequestMethod().equals("POST")
          && exchange.getRequestURI().getPath().equals("/sms-answer")) {
        answerSms(exchange);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "text/plain", OWN_PAGES, bytes("Only GET."));
      } else {
        get(exchange, exchange.getRequestURI().getPath());
      }
    }
  }

  /** Only from a form of ours: a page elsewhere cannot write in a debtor's name. */
  private void answerSms(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (!("http://" + host).equals(exchange.getRequestHeaders().getFirst("Origin"))) {
      send(exchange, 403, "text/plain", OWN_PAGES, bytes("Only from this page."));
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    Map<String, String> form =
        body.length > MOST_BYTES ? Map.of() : fields(new String(body, StandardCharsets.ISO_8859_1));
    String from = form.getOrDefault("from", "");
    String text = form.getOrDefault("text", "").strip();
    if (!from.matches("\\+[0-9]{3,20}") || text.isEmpty()) {
      send(exchange, 400, "text/plain", OWN_PAGES, bytes("A number and a text, please."));
      return;
    }
    sms.bring(DebtorSms.of(from, text, DebtorSms.Bound.BY_HEADER, references.incrementAndGet()));
    exchange.getResponseHeaders().set("Location", "/");
    send(exchange, 303, "text/plain", OWN_PAGES, new byte[0]);
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
      }
    }
    return form;
  }

  /** Empty where it is no such code. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("/")) {
      page(exchange, MailboxPage.list(mails.mails(), sms.taken(), batches.all()));
    } else if (path.equals("/style.css")) {
      send(exchange, 200, "text/css", OWN_PAGES, style());
    } else if (path.equals("/mails.json")) {
      send(exchange, 200, "application/json", OWN_PAGES, bytes(MailboxPage.json(mails.mails())));
    } else if (path.equals("/sms.json")) {
      send(exchange, 200, "application/json", OWN_PAGES, bytes(MailboxPage.smsJson(sms.taken())));
    } else if (path.startsWith("/mail/") && mail(last).isPresent()) {
      page(exchange, MailboxPage.mail(mail(last).get()));
    } else if (path.startsWith("/html/") && mail(last).isPresent()) {
      send(exchange, 200, "text/html", FOREIGN_PAGES, bytes(mail(last).get().html()));
    } else if (path.startsWith("/file/") && file(last).isPresent()) {
      ReceivedMail.Attached file = file(last).get();
      String type = file.name().endsWith(".pdf") ? "application/pdf" : "text/plain";
      send(exchange, 200, type, "default-src 'none'", file.content());
    } else if (path.startsWith("/batch/") && batches.file(last).isPresent()) {
      byte[] content = Files.readAllBytes(batches.file(last).get());
      String type = last.endsWith(".pdf") ? "application/pdf" : "text/plain";
      send(exchange, 200, type, "default-src 'none'", content);
    } else {
      send(exchange, 404, "text/plain", OWN_PAGES, bytes("There is nothing here."));
    }
  }

  private Optional<ReceivedMail> mail(String id) {
    List<ReceivedMail> all = mails.mails();
    return all.stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  /** The mail's id, a dot, and which of its files. */
  private Optional<ReceivedMail.Attached> file(String address) {
    int dot = address.lastIndexOf('.');
    if (dot < 0 || !address.substring(dot + 1).matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int which = Integer.parseInt(address.substring(dot + 1));
    return mail(address.substring(0, dot))
        .filter(mail -> which < mail.files().size())
        .map(mail -> mail.files().get(which));
  }

  private static void page(HttpExchange exchange, String html) throws IOException {
    send(exchange, 200, "text/html", OWN_PAGES, bytes(html));
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, byte[] content)
      throws IOException {
    String charset = type.equals("application/pdf") ? "" : "; charset=utf-8";
    exchange.getResponseHeaders().set("Content-Type", type + charset);
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  private static byte[] style() throws IOException {
    try (InputStream in = Mailbox.class.getResourceAsStream("mailbox.css")) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
