package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.saldo.ledger.LedgerOpening;

/** Gives the books of an earlier version the accounts and posting rules that are new. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(SYSTEM)
@PermitAll
public class BooksCompletion {

  @Inject private LedgerOpening books;

  @PostConstruct
  void complete() {
    books.completeAll();
  }
}
