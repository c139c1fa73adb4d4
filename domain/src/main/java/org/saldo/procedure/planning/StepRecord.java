package org.saldo.procedure.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.condition.ConditionsText;

/** A step of a version; those of a draft are written anew with every change. */
@Entity
@Table(name = "procedure_step")
class StepRecord {

  @Id private long id;

  @Column(name = "procedure_version_id")
  private long versionId;

  @Column(name = "step_no")
  private int number;

  @Column(name = "step_key")
  private String key;

  private String name;

  @Column(name = "day_offset")
  private int dayOffset;

  @Enumerated(EnumType.STRING)
  private StepChannel channel;

  @Column(name = "template_key")
  private String template;

  @Column(name = "dunning_level")
  private int level;

  private boolean automatic;

  @Column(name = "claims_interest")
  private boolean claimsInterest;

  @Column(name = "for_vulnerable")
  private boolean forVulnerable;

  @Column(name = "required_steps")
  private String requires;

  @Enumerated(EnumType.STRING)
  private StepRecipient recipient;

  @Column(name = "target_segment")
  private String segment;

  @Column(name = "latest_by")
  private Integer latestBy;

  private String conditions;

  protected StepRecord() {}

  StepRecord(long id, long versionId, int number, DraftStep step) {
    PlannedStep planned = step.planned();
    this.id = id;
    this.versionId = versionId;
    this.number = number;
    this.key = planned.key();
    this.name = step.name();
    this.dayOffset = planned.dayOffset();
    this.channel = planned.channel();
    this.template = planned.template();
    this.level = planned.level();
    this.automatic = planned.automatic();
    this.forVulnerable = planned.suitableForVulnerable();
    this.requires = String.join(" ", planned.requires());
    this.recipient = planned.recipient();
    this.segment = planned.segment();
    this.latestBy = planned.latestBy();
    this.claimsInterest = planned.claimsInterest();
    this.conditions = ConditionsText.write(planned.conditions());
  }

  String key() {
    return key;
  }

  DraftStep step() {
    return new DraftStep(
        new PlannedStep(
            key,
            dayOffset,
            channel,
            template,
            level,
            automatic,
            forVulnerable,
            requires.isEmpty() ? List.of() : List.of(requires.split(" ")),
            recipient,
            segment,
            latestBy,
            claimsInterest,
            ConditionsText.read(conditions)),
        name);
  }
}
