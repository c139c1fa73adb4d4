package org.saldo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.StatementSource;
import org.saldo.correspondence.StatementWish;

/** Encloses the very statements that page and portal show, with what the message brings with it. */
@ApplicationScoped
public class EnclosedStatements implements StatementSource {

  @Inject private StatementReader reader;
  @Inject private StatementPapers papers;

  @Override
  public Enclosed statement(
      MessageCase caseFile, LocalDate on, String language, StatementWish wish) {
    CaseStatement statement =
        reader
            .statement("c.id = ?", caseFile.id(), sql -> sql.add("TRUE"), on)
            .orElseThrow(() -> new IllegalStateException("no case " + caseFile.id()));
    for (StatementWish.Fee fee : wish.fees()) {
      if (fee.amount().isPositive()) {
        statement = statement.charged(fee.receivableId(), fee.name().apply(language), fee.amount());
      }
    }
    return new Enclosed(
        papers.paper(statement, language),
        statement.items().stream()
            .collect(
                Collectors.toMap(item -> item.claim().id(), item -> item.claim().open().total())));
  }
}
