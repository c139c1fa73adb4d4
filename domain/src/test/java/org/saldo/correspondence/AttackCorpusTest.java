package org.saldo.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saldo.correspondence.template.ShippedTexts;

/**
 * What outsiders can write into names, invoice numbers and messages stays a text: in the letter, in
 * the e-mail as text and as HTML, and in the SMS.
 */
class AttackCorpusTest {

  /** What somebody writes, and what a reader must find of it. */
  private record Attack(String written, String read) {}

  private static Stream<Attack> attacks() {
    return Stream.of(
        // Engines for templates and expressions.
        new Attack("{{total}}", "{{total}}"),
        new Attack("{{#name}}x{{/name}}", "{{#name}}x{{/name}}"),
        new Attack("{{{payBy}}}", "{{{payBy}}}"),
        new Attack("{{=<% %>=}}<%total%>", "{{=<% %>=}}<%total%>"),
        new Attack("${7*7} #{7*7} <%= 7*7 %>", "${7*7} #{7*7} <%= 7*7 %>"),
        new Attack(
            "<#assign x=\"freemarker.template.utility.Execute\"?new()>",
            "<#assign x=\"freemarker.template.utility.Execute\"?new()>"),
        new Attack("{0} {1,choice,0#a|1#b} '{'", "{0} {1,choice,0#a|1#b} '{'"),
        // Headers and lines.
        new Attack("Dora\r\nBcc: all@example.org", "Dora Bcc: all@example.org"),
        new Attack("Dora\u2028X-Evil: 1\u0085Y: 2", "Dora X-Evil: 1 Y: 2"),
        new Attack("a\u0000b\u0007c\u001bd", "a b c d"),
        // HTML and what it loads.
        new Attack("<script>alert(1)</script>", "<script>alert(1)</script>"),
        new Attack("<img src=https://evil.example/p.gif>", "<img src=https://evil.example/p.gif>"),
        new Attack("\"><svg onload=alert(1)>", "\"><svg onload=alert(1)>"),
        new Attack("</title></head><body onload=x>", "</title></head><body onload=x>"),
        new Attack("&lt;b&gt;", "&lt;b&gt;"),
        // Signs that are not seen, or turn the direction.
        new Attack("abc\u202Ecba\u202C", "abccba"),
        new Attack("pay\u200B\u200Cpal\u2060\uFEFF", "paypal"),
        new Attack("\u2066left\u2069 \u061Cright", "left right"));
  }

  private static Writing writing(Attack attack) {
    Writing base = SampleWritings.named(attack.written(), attack.written());
    List<DemandItem> items =
        base.items().stream()
            .map(
                i ->
                    new DemandItem(
                        i.receivableId(),
                        attack.written(),
                        i.issuedOn(),
                        i.dueOn(),
                        i.principal(),
                        i.interest(),
                        i.fee(),
                        i.cost(),
                        i.asked()))
            .toList();
    return new Writing(
        ShippedTexts.of("reminder", base.to().language()).orElseThrow(),
        base.to(),
        base.from(),
        base.form(),
        base.caseFile(),
        base.on(),
        base.at(),
        items,
        base.toPay(),
        base.payBy(),
        base.more(),
        List.of(attack.written()),
        base.demand(),
        base.secret(),
        base.portal(),
        StatementWish.NONE);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isATextInTheLetter(Attack attack) {
    LetterData letter = new LetterText(writing(attack)).letter();
    assertThat(letter.recipient().get(0)).isEqualTo(attack.read());
    assertThat(letter.opening()).contains(attack.read());
    assertThat(letter.opening().get(0)).contains(attack.read());
    assertThat(letter.table().rows().get(0).get(0)).isEqualTo(attack.read());
    Stream.of(letter.heading(), letter.title(), letter.footer())
        .forEach(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isATextInTheMail(Attack attack) {
    MailText mail = new MailText(writing(attack));
    assertThat(mail.subject()).contains(attack.read()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    assertThat(mail.text()).contains(attack.read()).contains("- " + attack.read());
    String html = mail.html();
    String escaped =
        attack
            .read()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    assertThat(html).contains("<li>" + escaped).contains("<title>");
    assertThat(
            html.replaceAll(
                "<(/?)(!DOCTYPE html|html lang=\"[a-z]{2}\"|html|head|title|body|p|ul"
                    + "|li|table|tr|td|th scope=\"row\" align=\"left\"|th|meta charset=\"utf-8\""
                    + "|a href=\"http://localhost:8080/portal/\"|a)>",
                ""))
        .as("no tag but our own, so nothing is loaded or run")
        .doesNotContain("<", ">");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isATextInTheSms(Attack attack) {
    String sms = Composition.smsText(writing(attack));
    assertThat(sms.lines().toList()).contains(attack.read());
    assertThat(sms.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }
}
