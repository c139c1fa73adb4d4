package org.saldo.backoffice.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.RuleDraft;
import org.saldo.ledger.RuleVersion;
import org.saldo.ledger.rule.RuleHead;
import org.saldo.problem.Refusal;

/** A version of a posting rule while it is being edited. */
public class RuleForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EMPTY_LINES = 3;
  private static final int EMPTY_FLEXFIELDS = 2;

  private String key;
  private Integer priority;
  private boolean ended;
  private LocalDate from;
  private String reason;
  private List<ConditionForm> conditions;
  private List<FlexfieldForm> flexfields = new ArrayList<>();
  private List<RuleLineForm> lines = new ArrayList<>();

  /**
   * Starts from a version.
   *
   * @param head what the rule is to be; that of the version, or of a new one
   */
  static RuleForm of(RuleHead head, List<RuleVersion> version) {
    RuleForm form = new RuleForm();
    form.key = head.key();
    form.priority = head.isDefault() ? null : head.priority();
    form.conditions = ConditionForm.of(head);
    head.flexfields().forEach(f -> form.flexfields.add(FlexfieldForm.of(f)));
    version.forEach(v -> v.lines().forEach(l -> form.lines.add(RuleLineForm.of(l))));
    Stream.generate(RuleLineForm::new).limit(EMPTY_LINES).forEach(form.lines::add);
    Stream.generate(FlexfieldForm::new).limit(EMPTY_FLEXFIELDS).forEach(form.flexfields::add);
    return form;
  }

  /** Whether rows that were begun are complete. */
  Optional<Refusal> incomplete() {
    boolean complete =
        lines.stream().allMatch(l -> l.isEmpty() || l.isComplete())
            && flexfields.stream().allMatch(f -> f.isEmpty() || f.isComplete());
    return complete ? Optional.empty() : Refusal.of("posting.rule.incomplete");
  }

  /** What the form says; for a dry run a day may be missing. */
  RuleDraft draft(EventKind kind, LocalDate day) {
    boolean standard = RuleHead.DEFAULT_KEY.equals(key);
    RuleHead head =
        new RuleHead(
            key == null ? "" : key.strip(),
            priority == null ? 0 : priority,
            standard
                ? List.of()
                : conditions.stream().flatMap(c -> c.condition().stream()).toList(),
            flexfields.stream().filter(f -> !f.isEmpty()).map(FlexfieldForm::flexfield).toList(),
            ended);
    return new RuleDraft(
        kind,
        head,
        day,
        ended
            ? List.of()
            : lines.stream().filter(l -> !l.isEmpty()).map(RuleLineForm::line).toList());
  }

  public List<ConditionForm> getConditions() {
    return conditions;
  }

  public List<FlexfieldForm> getFlexfields() {
    return flexfields;
  }

  public List<RuleLineForm> getLines() {
    return lines;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Integer getPriority() {
    return priority;
  }

  public void setPriority(Integer priority) {
    this.priority = priority;
  }

  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
