package org.saldo.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.correspondence.MailContent;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.Wording;
import org.saldo.ledger.proof.Anchor;
import org.saldo.ledger.proof.DaySeal;
import org.saldo.money.Money;

/** Says in one language what an anchor is: on paper and in the e-mail that brings it. */
record AnchorWords(String language, MessageTexts texts, Wording wording) {

  static AnchorWords in(String language) {
    return new AnchorWords(language, MessageTexts.in(language), Wording.in(language));
  }

  AnchorPaper paper(Anchor anchor, Optional<DocumentSeal.Signer> signer) {
    Map<String, String> values = values(anchor);
    return new AnchorPaper(
        language,
        texts.get("anchor.title", values),
        anchor.creditorName(),
        anchor.closedAt(),
        List.of(texts.get("anchor.text", values)),
        facts(anchor),
        texts.get("anchor.seal"),
        anchor.sealInGroups(),
        anchor.code(),
        texts.get("anchor.code.hint"),
        List.of(
            signer
                .map(s -> texts.get("anchor.signed", Map.of("name", s.name(), "print", print(s))))
                .orElseGet(() -> texts.get("anchor.unsigned")),
            texts.get("anchor.check", Map.of("file", anchor.fileName() + ".json"))),
        anchor.fileName() + ".json",
        anchor.json());
  }

  private Map<String, String> values(Anchor anchor) {
    return Map.of("creditor", anchor.creditorName(), "day", wording.date(anchor.covered().day()));
  }

  /** In groups, so that two can be compared by eye. */
  private static String print(DocumentSeal.Signer signer) {
    return signer.fingerprint().replaceAll("(.{8})(?=.)", "$1 ");
  }

  private List<AnchorPaper.Fact> facts(Anchor anchor) {
    DaySeal covered = anchor.covered();
    List<AnchorPaper.Fact> facts = new ArrayList<>();
    facts.add(fact("creditor", anchor.creditorName() + " (" + anchor.creditor() + ")"));
    facts.add(fact("creditorId", anchor.creditorId().toString()));
    facts.add(fact("day", wording.date(covered.day()) + " (" + covered.day() + ")"));
    facts.add(fact("closedAt", anchor.closedAt().toString()));
    facts.add(
        fact(
            "entries",
            covered.lastNo() < covered.firstNo()
                ? texts.get("anchor.entries.none")
                : covered.firstNo() + " – " + covered.lastNo()));
    facts.add(fact("lines", String.valueOf(covered.lines())));
    for (DaySeal.Sum sum : covered.sums()) {
      facts.add(fact("debits", money(sum.debitMinor(), sum.currency())));
      facts.add(fact("credits", money(sum.creditMinor(), sum.currency())));
    }
    facts.add(fact("head", covered.head().toString()));
    facts.add(fact("previous", anchor.previousSeal().toString()));
    return facts;
  }

  private AnchorPaper.Fact fact(String key, String value) {
    return new AnchorPaper.Fact(texts.get("anchor.fact." + key), value);
  }

  private String money(long minor, String currency) {
    return wording.money(Money.ofMinor(minor, currency));
  }

  /** The e-mail about a day, before its files are made: they are attached when it is sent. */
  MailContent mail(String to, String creditorName, String day) {
    Map<String, String> values = Map.of("creditor", creditorName, "day", day);
    String subject = texts.get("anchor.mail.subject", values);
    String text = texts.get("anchor.mail.text", values);
    return new MailContent(
        to, to, creditorName, null, subject, text, "<p>" + escaped(text) + "</p>", language);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
