package org.saldo.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.saldo.actor.BulkAudit;
import org.saldo.identity.BulkWriter;

/** Cases of a bulk load whose debtors are all new. */
public final class BulkCases {

  /** The number range to take from. */
  public static final String RANGE = CaseFiles.RANGE;

  private final BulkWriter writer;
  private final LongSupplier numbers;
  private final List<Long> ids = new ArrayList<>();
  private List<CaseFile> ofDebtor = new ArrayList<>();

  public BulkCases(BulkWriter writer, LongSupplier numbers) {
    this.writer = writer;
    this.numbers = numbers;
  }

  /** As {@link CaseFiles#keep}; the documents of a debtor come one after the other. */
  public CaseRef keep(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    ofDebtor.removeIf(c -> c.ref().debtorId() != debtorId);
    return ofDebtor.stream()
        .filter(c -> c.ref().creditorId() == creditorId && c.ref().currency().equals(currency))
        .findFirst()
        .orElseGet(() -> start(creditorId, debtorId, currency, sales))
        .ref();
  }

  private CaseFile start(long creditorId, long debtorId, String currency, CaseParty.Contact sales) {
    NewCase made =
        NewCase.of(
            numbers.getAsLong(),
            creditorId,
            debtorId,
            currency,
            sales,
            writer.recording().today(),
            writer.keys());
    CaseFile caseFile = writer.add(made.caseFile());
    made.parties().forEach(writer::add);
    audit(caseFile, "case.kept", caseFile.ref().number());
    ofDebtor.add(caseFile);
    ids.add(caseFile.id());
    return caseFile;
  }

  /** As {@link CaseDesk#open}, for a case of the debtor at hand. */
  public void open(CaseRef caseRef, String controller) {
    CaseFile caseFile =
        ofDebtor.stream().filter(c -> c.id() == caseRef.id()).findFirst().orElseThrow();
    BulkWriter.Recording recording = writer.recording();
    caseFile
        .open(recording.by(), controller, recording.today())
        .ifPresent(
            refusal -> {
              throw new IllegalStateException(caseRef.number() + " was not opened: " + refusal);
            });
    audit(caseFile, "case.opened", controller);
  }

  /** Keys of all cases so far. */
  public List<Long> ids() {
    return List.copyOf(ids);
  }

  private void audit(CaseFile caseFile, String action, String details) {
    BulkAudit.write(writer, action, "CaseFile", caseFile.id(), details, null);
  }
}
