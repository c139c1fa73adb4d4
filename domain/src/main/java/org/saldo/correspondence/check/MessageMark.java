package org.saldo.correspondence.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The mark of a message; the last one counts. */
@Entity
@Table(name = "message_mark")
class MessageMark {

  @Id
  @Column(name = "message_id")
  private long messageId;

  @Enumerated(EnumType.STRING)
  private MarkKind mark;

  private String reason;

  @Column(name = "marked_at")
  private Instant markedAt;

  @Column(name = "marked_by")
  private String markedBy;

  @Version private long version;

  protected MessageMark() {}

  MessageMark(long messageId) {
    this.messageId = messageId;
  }

  void mark(MarkKind kind, String why, Instant at, String by) {
    mark = kind;
    reason = why;
    markedAt = at;
    markedBy = by;
  }
}
