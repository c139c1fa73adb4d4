package org.saldo.reporting;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.VisibilityRules;
import org.saldo.debtor.DebtorAccounts;
import org.saldo.document.DocumentArchive;
import org.saldo.document.Documents;

/** Gives debtors the documents of their own cases, and nothing else. */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorDocuments {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private DebtorAccounts accounts;
  @Inject private Documents documents;
  @Inject private VisibilityRules rules;

  /**
   * The document under the name the debtor knows it by; empty when there is none for the caller
   * (which of the two is not told), and when the rules do not show it.
   */
  public Optional<DocumentArchive.Content> open(UUID id) {
    Set<Long> mine = accounts.mine();
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    return new DebtorPapers(dataSource, mine)
        .find(id, creditor -> rules.shown(Audience.DEBTOR, creditor))
        .flatMap(found -> documents.content(found.key()).map(c -> named(c, found.fileName())));
  }

  private static DocumentArchive.Content named(DocumentArchive.Content content, String name) {
    return new DocumentArchive.Content(content.document().named(name), content.bytes());
  }
}
