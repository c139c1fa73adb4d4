package org.saldo.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** A fee that was charged by rule, or a part of it that was taken back; written once. */
@Entity
@Table(name = "charged_fee")
class ChargedFee {

  private enum Kind {
    CHARGE,
    REVERSAL
  }

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "fee_kind")
  @Enumerated(EnumType.STRING)
  private FeeKind feeKind;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Column(name = "fee_rule_id")
  private long ruleId;

  @Column(name = "rule_key")
  private String ruleKey;

  @Column(name = "unit_key")
  private String unit;

  @Column(name = "turn_no")
  private int turn;

  @Column(name = "part_no")
  private int part;

  @Column(name = "reverses_id")
  private Long reversesId;

  @Column(name = "message_id")
  private Long messageId;

  @Column(name = "step_run_id")
  private Long stepRunId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  private String reference;
  private String why;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected ChargedFee() {}

  ChargedFee(long id, NewFee fee, int turn, Instant recordedAt, String recordedBy) {
    this.id = id;
    this.kind = Kind.CHARGE;
    this.feeKind = fee.rule().rule().kind();
    this.caseFileId = fee.caseFile().id();
    this.receivableId = fee.receivableId();
    this.ruleId = fee.rule().id();
    this.ruleKey = fee.rule().rule().key();
    this.unit = fee.unit();
    this.turn = turn;
    this.messageId = fee.messageId();
    this.stepRunId = fee.stepRunId();
    take(fee.amount(), fee.valueOn(), fee.reference(), fee.why(), recordedAt, recordedBy);
  }

  /** Of an earlier one: a part of it is taken back, or all of it is charged again. */
  private ChargedFee(long id, Kind kind, ChargedFee of) {
    this.id = id;
    this.kind = kind;
    this.feeKind = of.feeKind;
    this.caseFileId = of.caseFileId;
    this.receivableId = of.receivableId;
    this.ruleId = of.ruleId;
    this.ruleKey = of.ruleKey;
    this.unit = of.unit;
    this.messageId = of.messageId;
    this.stepRunId = of.stepRunId;
  }

  /** What takes a part of this charge back; the parts of a charge are counted from 1. */
  ChargedFee reversal(
      long newId, int number, Money amount, LocalDate on, Refusal because, Instant at, String by) {
    ChargedFee reversal = new ChargedFee(newId, Kind.REVERSAL, this);
    reversal.turn = turn;
    reversal.part = number;
    reversal.reversesId = id;
    reversal.take(amount, on, reference, List.of(because), at, by);
    return reversal;
  }

  /** The same charge once more, after it was taken back. */
  ChargedFee again(long newId, Refusal because, Instant at, String by) {
    ChargedFee again = new ChargedFee(newId, Kind.CHARGE, this);
    again.turn = turn + 1;
    again.take(amount(), valueOn, reference, List.of(because), at, by);
    return again;
  }

  private void take(
      Money amount, LocalDate on, String name, List<Refusal> because, Instant at, String by) {
    amountMinor = amount.minor();
    currency = amount.currency();
    valueOn = on;
    reference = name;
    why = Refusals.write(because);
    recordedAt = at;
    recordedBy = by;
  }

  long id() {
    return id;
  }

  boolean isCharge() {
    return kind == Kind.CHARGE;
  }

  FeeKind feeKind() {
    return feeKind;
  }

  long receivableId() {
    return receivableId;
  }

  String ruleKey() {
    return ruleKey;
  }

  String unit() {
    return unit;
  }

  int turn() {
    return turn;
  }

  Long reversesId() {
    return reversesId;
  }

  Long messageId() {
    return messageId;
  }

  Long stepRunId() {
    return stepRunId;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  LocalDate valueOn() {
    return valueOn;
  }

  String reference() {
    return reference;
  }

  List<Refusal> why() {
    return Refusals.read(why);
  }
}
