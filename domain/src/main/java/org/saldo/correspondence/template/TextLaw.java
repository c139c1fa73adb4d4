package org.saldo.correspondence.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.OperatingMode;
import org.saldo.law.LawFinding;
import org.saldo.law.LawQuestion;
import org.saldo.law.LawTopic;
import org.saldo.law.Laws;

/** Puts a text to the law packs before anybody is written to with it. */
@ApplicationScoped
class TextLaw {

  @Inject private Laws laws;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;

  /** What the law says to it, refusals and warnings. */
  List<LawFinding> findings(
      TemplatePurpose purpose, TextForm form, TemplateText text, Long creditorId) {
    if (purpose != TemplatePurpose.DEMAND || form != TextForm.LETTER) {
      return List.of();
    }
    List<String> lacking = FirstLetterContents.lacking(text);
    return lacking.isEmpty()
        ? List.of()
        : countries(creditorId)
            .map(country -> question(country, String.join(", ", lacking)))
            .flatMap(question -> laws.findings(question).stream())
            .toList();
  }

  /** The law of every creditor for whom a registered agency would write with it. */
  private Stream<String> countries(Long creditorId) {
    return (creditorId == null
            ? creditors.inScope().stream()
            : Stream.of(creditors.known(creditorId)))
        .map(CreditorView::data)
        .filter(data -> data.mode() == OperatingMode.COLLECTION)
        .map(data -> data.country())
        .distinct();
  }

  private LawQuestion question(String country, String lacking) {
    return LawQuestion.about(LawTopic.FIRST_LETTER_CONTENTS, country, true, clock.today(), null)
        .lacking(lacking);
  }
}
