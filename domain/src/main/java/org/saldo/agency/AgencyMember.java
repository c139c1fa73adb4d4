package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A sign-in that works for an agency; one agency per sign-in. */
@Entity
@Table(name = "agency_member")
class AgencyMember {

  @Id private long id;

  @Column(name = "agency_id")
  private long agencyId;

  @Column(name = "user_name")
  private String userName;

  @Enumerated(EnumType.STRING)
  private MemberRole role;

  private LocalDate since;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected AgencyMember() {}

  AgencyMember(long id, long agencyId, Member member, Instant at, String by) {
    this.id = id;
    this.agencyId = agencyId;
    this.userName = member.userName();
    this.role = member.role();
    this.since = member.since();
    this.recordedAt = at;
    this.recordedBy = by;
  }

  long agencyId() {
    return agencyId;
  }

  Member view() {
    return new Member(userName, role, since, recordedAt, recordedBy);
  }
}
