package org.saldo.batch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.saldo.casefile.BulkCases;
import org.saldo.debtor.BulkDebtors;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.document.BulkDocuments;
import org.saldo.document.DocumentKind;
import org.saldo.document.NewDocument;
import org.saldo.document.Visibility;
import org.saldo.identity.BulkNumbers;
import org.saldo.identity.BulkWriter;
import org.saldo.ledger.BulkBooks;
import org.saldo.ledger.BulkLedger;
import org.saldo.receivable.BulkReceivables;
import org.saldo.reporting.CaseOverview;
import org.saldo.sample.SampleAddress;
import org.saldo.sample.SampleDebtor;
import org.saldo.sample.SampleDossier;
import org.saldo.sample.SampleInvoice;
import org.saldo.sample.SamplePortfolio;

/**
 * Writes a sample portfolio into an installation without debtors, by JDBC, in any size and in
 * constant memory.
 *
 * <p>Gives what {@link SamplePlayer} gives, with these differences: the documents of a creditor
 * share one stored file, so there are no imports and no audit entries of receivables; every row has
 * version 1; a dossier is always a debtor of its own, where the services would take two with the
 * same VAT id, or with the same name and postcode, for one.
 *
 * <p>Chunks of debtors are transactions of their own, by two threads. When one fails the load ends,
 * and what was committed stays.
 */
public final class BulkLoad {

  private static final int CHUNK = 1_000;
  private static final int THREADS = 2;
  private static final int KEY_BLOCK = 20_000;
  private static final String REASON = SamplePlayer.REASON;

  private final DataSource dataSource;
  private final IntToLongFunction keyBlocks;
  private final String by;
  private final Supplier<Instant> now;
  private final SamplePortfolio portfolio;
  private final AtomicInteger nextChunk = new AtomicInteger();

  private BulkBooks books;
  private Map<String, Creditor> creditors;

  private record Creditor(long id, long documentId) {}

  /** How much came in. */
  public record Loaded(int documents, long rows) {

    Loaded plus(Loaded other) {
      return new Loaded(documents + other.documents, rows + other.rows);
    }
  }

  /**
   * @param dataSource READ COMMITTED, and rewriting batches to statements of many rows
   * @param keyBlocks gives the first of so many consecutive keys
   * @param by who is recorded to have done it
   */
  public BulkLoad(
      DataSource dataSource,
      IntToLongFunction keyBlocks,
      String by,
      Supplier<Instant> now,
      SamplePortfolio portfolio) {
    this.dataSource = dataSource;
    this.keyBlocks = keyBlocks;
    this.by = by;
    this.now = now;
    this.portfolio = portfolio;
  }

  /**
   * Loads the portfolio.
   *
   * @param creditorIds keys of its creditors, already registered, by creditor key
   */
  public Loaded load(Map<String, Long> creditorIds) {
    prepare(creditorIds);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Loaded>> running =
          IntStream.range(0, THREADS).mapToObj(i -> threads.submit(this::work)).toList();
      Loaded all = new Loaded(0, 0);
      for (Future<Loaded> thread : running) {
        all = all.plus(thread.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the bulk load failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bulk load was interrupted", e);
    } finally {
      nextChunk.set(portfolio.debtors());
      threads.shutdown();
    }
  }

  private void prepare(Map<String, Long> creditorIds) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      BulkWriter writer = new BulkWriter(connection, keys(), recording());
      creditors = new HashMap<>();
      for (Map.Entry<String, Long> creditor : creditorIds.entrySet()) {
        long documentId =
            BulkDocuments.store(writer, DocumentKind.INVOICE_FILE, file(creditor.getValue()));
        creditors.put(creditor.getKey(), new Creditor(creditor.getValue(), documentId));
      }
      books = BulkBooks.read(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the bulk load could not begin", e);
    }
  }

  private static NewDocument file(long creditorId) {
    return new NewDocument(
        "sample.xml",
        "application/xml",
        "<sample/>".getBytes(StandardCharsets.US_ASCII),
        Visibility.INTERNAL,
        creditorId);
  }

  private Loaded work() throws SQLException {
    LongSupplier keys = keys();
    Loaded loaded = new Loaded(0, 0);
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (int first = chunk(); first <= portfolio.debtors(); first = chunk()) {
        try {
          loaded = loaded.plus(load(connection, keys, dossiers(first)));
          connection.commit();
        } catch (SQLException | RuntimeException e) {
          nextChunk.set(portfolio.debtors());
          connection.rollback();
          throw e;
        }
      }
    }
    return loaded;
  }

  private int chunk() {
    return nextChunk.getAndAdd(CHUNK) + 1;
  }

  private List<SampleDossier> dossiers(int first) {
    return IntStream.rangeClosed(first, Math.min(first + CHUNK - 1, portfolio.debtors()))
        .mapToObj(portfolio::dossier)
        .filter(dossier -> !dossier.invoices().isEmpty()) // a debtor is known by an invoice only
        .toList();
  }

  private Loaded load(Connection connection, LongSupplier keys, List<SampleDossier> dossiers)
      throws SQLException {
    LongSupplier debtorNumbers = BulkNumbers.take(connection, BulkDebtors.RANGE, dossiers.size());
    LongSupplier caseNumbers = BulkNumbers.take(connection, BulkCases.RANGE, cases(dossiers));
    BulkWriter writer = new BulkWriter(connection, keys, recording());
    BulkDebtors debtors = new BulkDebtors(writer, debtorNumbers);
    BulkCases cases = new BulkCases(writer, caseNumbers);
    BulkLedger ledger = books.journal(writer);
    BulkReceivables receivables = new BulkReceivables(writer, cases, ledger);
    int documents = 0;
    for (SampleDossier dossier : dossiers) {
      SampleInvoice first = dossier.invoices().get(0);
      long debtorId =
          debtors.add(BulkReceivables.debtor(first.document()), later(dossier.debtor()));
      for (SampleInvoice invoice : dossier.invoices()) {
        Creditor creditor = creditors.get(invoice.creditorKey());
        receivables.take(creditor.id(), debtorId, creditor.documentId(), null, invoice.document());
      }
      openWhenOverdue(cases, receivables.ofDebtor());
      documents += dossier.invoices().size();
    }
    ledger.write();
    CaseOverview.write(connection, cases.ids());
    return new Loaded(documents, writer.written() + cases.ids().size());
  }

  /** How many cases the dossiers make: one per debtor, creditor and currency. */
  private static int cases(List<SampleDossier> dossiers) {
    int cases = 0;
    for (SampleDossier dossier : dossiers) {
      Set<String> ofDebtor = new HashSet<>();
      for (SampleInvoice invoice : dossier.invoices()) {
        ofDebtor.add(invoice.creditorKey() + " " + invoice.document().currency());
      }
      cases += ofDebtor.size();
    }
    return cases;
  }

  private BulkDebtors.Later later(SampleDebtor debtor) {
    List<BulkDebtors.Move> moves = new ArrayList<>();
    for (SampleAddress address : SamplePlayer.moves(debtor, portfolio.today())) {
      moves.add(
          new BulkDebtors.Move(
              address.validFrom(),
              new PostalAddress(
                  address.street(),
                  address.streetExtra(),
                  address.postcode(),
                  address.city(),
                  address.country())));
    }
    List<LocalDate> insolventFrom = debtor.marks().stream().map(SampleDebtor.Mark::on).toList();
    return new BulkDebtors.Later(
        DebtorKind.valueOf(debtor.kind().name()), debtor.language(), moves, insolventFrom, REASON);
  }

  private void openWhenOverdue(BulkCases cases, List<BulkReceivables.Open> items) {
    items.stream()
        .filter(i -> SamplePlayer.worthOpening(i.open(), i.dueOn(), portfolio.today()))
        .map(BulkReceivables.Open::caseFile)
        .distinct()
        .forEach(c -> cases.open(c, SamplePlayer.CONTROLLER));
  }

  private BulkWriter.Recording recording() {
    return new BulkWriter.Recording(by, now.get(), portfolio.today());
  }

  /** Keys for one thread. */
  private LongSupplier keys() {
    return new LongSupplier() {
      private long next;
      private long end;

      @Override
      public long getAsLong() {
        if (next == end) {
          next = keyBlocks.applyAsLong(KEY_BLOCK);
          end = next + KEY_BLOCK;
        }
        return next++;
      }
    };
  }
}
