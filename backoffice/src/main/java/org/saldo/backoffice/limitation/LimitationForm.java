package org.saldo.backoffice.limitation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.backoffice.casefile.CaseForm;
import org.saldo.claim.limitation.LimitationDesk;
import org.saldo.claim.limitation.LimitationEventKind;
import org.saldo.claim.limitation.LimitationSheet;
import org.saldo.claim.limitation.NewLimitationEvent;
import org.saldo.claim.limitation.RecordedLimitation;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.UploadedFiles;

/** Records what bears on limitation; ends or withdraws it when the address names it. */
@Named
@ViewScoped
public class LimitationForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private LimitationDesk desk;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  private UUID event;
  private UUID receivable;
  private LimitationEventKind kind;
  private LocalDate from;
  private LocalDate until;
  private String note;
  private transient List<Part> proof;
  private transient RecordedLimitation standing;

  /** Records it, or ends or withdraws what is named. */
  public String submit() {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(this::send);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say(
        event == null
            ? "limitation.said.recorded"
            : until == null ? "limitation.said.withdrawn" : "limitation.said.ended");
    return back() + "&tab=limitation";
  }

  private Optional<Refusal> send() {
    if (event != null) {
      return until == null ? desk.withdraw(event, note) : desk.end(event, until, note);
    }
    List<NewLimitationEvent.Proof> files =
        UploadedFiles.of(proof, maxBytes, NewLimitationEvent.Proof::new);
    return desk.record(
        getId(),
        new NewLimitationEvent(
            receivable, kind, from, until, note, files.isEmpty() ? null : files.get(0)));
  }

  /** What the address names; null when it names none. */
  public RecordedLimitation getStanding() {
    if (standing == null && event != null) {
      standing =
          desk.ofCase(getId()).map(LimitationSheet::recorded).orElse(List.of()).stream()
              .filter(r -> r.publicId().equals(event))
              .findFirst()
              .orElse(null);
    }
    return standing;
  }

  /** Whether it can be ended as well as withdrawn. */
  public boolean isEndable() {
    return getStanding() != null && standing.open();
  }

  /** The receivables with something open, by number. */
  public Map<String, UUID> getReceivables() {
    Map<String, UUID> receivables = new LinkedHashMap<>();
    if (getHeader() != null) {
      getItems().forEach(i -> receivables.put(i.number(), i.publicId()));
    }
    return receivables;
  }

  public UUID getEvent() {
    return event;
  }

  public void setEvent(UUID event) {
    this.event = event;
  }

  public UUID getReceivable() {
    return receivable;
  }

  public void setReceivable(UUID receivable) {
    this.receivable = receivable;
  }

  public LimitationEventKind getKind() {
    return kind;
  }

  public void setKind(LimitationEventKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public List<Part> getProof() {
    return proof;
  }

  public void setProof(List<Part> proof) {
    this.proof = proof;
  }
}
