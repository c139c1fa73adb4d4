package org.saldo.backoffice.dispute;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.Evidence;
import org.saldo.dispute.Objection;
import org.saldo.money.Money;
import org.saldo.ui.UploadedFiles;

/** What is typed to register a dispute; sent twice it raises one. */
public class DisputeForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final UUID token = UUID.randomUUID();
  private UUID item;
  private DisputeReason reason;
  private DisputeChannel channel;
  private LocalDate raisedOn;
  private String text;
  private Money amount;
  private transient List<Part> evidence;

  Objection objection(int maxBytes) {
    return new Objection(
        token,
        item,
        amount,
        reason,
        text,
        channel,
        raisedOn,
        UploadedFiles.of(evidence, maxBytes, Evidence::new));
  }

  public UUID getItem() {
    return item;
  }

  public void setItem(UUID item) {
    this.item = item;
  }

  public DisputeReason getReason() {
    return reason;
  }

  public void setReason(DisputeReason reason) {
    this.reason = reason;
  }

  public DisputeChannel getChannel() {
    return channel;
  }

  public void setChannel(DisputeChannel channel) {
    this.channel = channel;
  }

  public LocalDate getRaisedOn() {
    return raisedOn;
  }

  public void setRaisedOn(LocalDate raisedOn) {
    this.raisedOn = raisedOn;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public List<Part> getEvidence() {
    return evidence;
  }

  public void setEvidence(List<Part> evidence) {
    this.evidence = evidence;
  }
}
