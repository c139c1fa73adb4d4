package org.saldo.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How often a proposed call was made in vain, and when it is tried again. */
@Entity
@Table(name = "call_plan")
class CallPlan {

  @Id
  @Column(name = "step_run_id")
  private long stepRunId;

  private int attempts;

  /** Null when nobody tries any more. */
  @Column(name = "next_at")
  private Instant nextAt;

  @Version private long version;

  protected CallPlan() {}

  CallPlan(long stepRunId) {
    this.stepRunId = stepRunId;
  }

  int attempts() {
    return attempts;
  }

  Instant nextAt() {
    return nextAt;
  }

  /** Another one in vain. */
  void missed() {
    attempts++;
    nextAt = null;
  }

  /** It is tried again. */
  void again(Instant at) {
    nextAt = at;
  }

  /** It is over. */
  void ended() {
    nextAt = null;
  }
}
