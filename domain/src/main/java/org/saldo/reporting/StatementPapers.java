package org.saldo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.Papers;
import org.saldo.debtor.Languages;

/** Words statements of claim in one of the languages that debtors are written to in. */
@ApplicationScoped
class StatementPapers {

  private static final String TEMPLATE = "statement";

  @Inject private Papers papers;

  /**
   * The statement in words.
   *
   * @param language ISO 639-1; the debtor's when it is null or none of ours
   */
  Paper paper(CaseStatement statement, String language) {
    CaseStatement.Head head = statement.head();
    String chosen =
        Optional.ofNullable(language).filter(Languages.ALL::contains).orElse(head.debtorLanguage());
    StatementPaper words = new StatementPaper(statement, chosen);
    MessageTexts texts = MessageTexts.in(chosen);
    return new Paper(
        papers.frame(
            new MessageCase(
                head.key(), head.number(), head.creditorKey(), head.debtorKey(), head.currency()),
            TEMPLATE,
            chosen,
            words.values()),
        words.sections(),
        texts.get("statement.carried"),
        texts.get("statement.brought"));
  }
}
