package org.saldo.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an account belongs to a person who has others too. */
@Entity
@Table(name = "person_account")
class PersonAccount {

  @Id
  @Column(name = "user_name")
  private String userName;

  private String person;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PersonAccount() {}

  PersonAccount(String userName, String person, Instant recordedAt, String recordedBy) {
    this.userName = userName;
    this.person = person;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  Persons.Account view() {
    return new Persons.Account(userName, person, recordedAt, recordedBy);
  }

  String person() {
    return person;
  }
}
