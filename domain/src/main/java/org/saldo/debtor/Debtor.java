package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A person or company that owes. */
@Entity
@Table(name = "debtor")
class Debtor {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Enumerated(EnumType.STRING)
  private DebtorKind kind;

  private String language;

  @Column(name = "display_name")
  private String displayName;

  @Version private long version;

  protected Debtor() {}

  Debtor(long id, UUID publicId, String number, DebtorKind kind, String language, String name) {
    this.id = id;
    this.publicId = publicId;
    this.number = number;
    this.kind = kind;
    this.language = language;
    this.displayName = name;
  }

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  String displayName() {
    return displayName;
  }

  long version() {
    return version;
  }

  String characteristics() {
    return kind + "/" + language;
  }

  void characterise(DebtorKind newKind, String newLanguage) {
    kind = newKind;
    language = newLanguage;
  }

  Addressee addressee(String name, PostalAddress address, String email, String phone) {
    return new Addressee(id, number, kind, language, name, address, email, phone);
  }

  /** The name that lists show: the one valid today. */
  void showAs(String name) {
    displayName = name;
  }
}
