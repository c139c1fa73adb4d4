package org.saldo.backoffice.print;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.correspondence.print.BatchFile;
import org.saldo.correspondence.print.BatchState;
import org.saldo.correspondence.print.PrintDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PrintBatchList;
import org.saldo.reporting.PrintBatchRow;
import org.saldo.reporting.PrintLetterRow;
import org.saldo.reporting.Slice;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One print batch with its letters, and the button that hands it over again. */
@Named
@ViewScoped
public class PrintBatchView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  @EJB private PrintBatchList batches;
  @EJB private PrintDesk desk;

  private UUID id;
  private Integer after;
  private Long version;
  private String reason;
  private transient PrintBatchRow batch;
  private transient Slice<PrintLetterRow> letters;

  /** Reads the batch before the page is rendered; the version stays that of the first look. */
  public void load() {
    if (getBatch() == null) {
      NotFound.answer();
    } else if (version == null) {
      version = batch.version();
    }
  }

  /** Hands the batch over once more. */
  public String handOverAgain() {
    Optional<Refusal> refusal = desk.handOverAgain(id, version == null ? -1 : version, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("print.again.done");
    return "/print/show?faces-redirect=true&batch=" + id;
  }

  /** Whether it is not on its way already. */
  public boolean isRepeatable() {
    return getBatch() != null && batch.handOver() != BatchState.WAITING;
  }

  /** The files that can be taken away. */
  public BatchFile[] getFiles() {
    return BatchFile.values();
  }

  public PrintBatchRow getBatch() {
    if (batch == null && id != null) {
      batch = batches.byId(id).orElse(null);
    }
    return batch;
  }

  public Slice<PrintLetterRow> getLetters() {
    if (letters == null) {
      letters = batches.letters(id, after == null ? 0 : after, SIZE);
    }
    return letters;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Integer getAfter() {
    return after;
  }

  public void setAfter(Integer after) {
    this.after = after;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
