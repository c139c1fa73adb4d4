package org.saldo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Somebody with a role in a case: a debtor we know, or a named contact. */
@Entity
@Table(name = "case_party")
public class CaseParty {

  @Id private long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private PartyRole role;

  @Column(name = "is_leading")
  private boolean leading;

  @Column(name = "debtor_id")
  private Long debtorId;

  private String name;
  private String email;
  private String phone;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected CaseParty() {}

  static CaseParty leadingDebtor(long id, long caseFileId, long debtorId, LocalDate from) {
    CaseParty party = new CaseParty();
    party.id = id;
    party.caseFileId = caseFileId;
    party.role = PartyRole.DEBTOR;
    party.leading = true;
    party.debtorId = debtorId;
    party.validFrom = from;
    return party;
  }

  static CaseParty contact(
      long id, long caseFileId, PartyRole role, Contact contact, LocalDate from) {
    CaseParty party = new CaseParty();
    party.id = id;
    party.caseFileId = caseFileId;
    party.role = role;
    party.name = contact.name();
    party.email = contact.email();
    party.phone = contact.phone();
    party.validFrom = from;
    return party;
  }

  Contact contact() {
    return new Contact(name, email, phone);
  }

  /**
   * A person named on a document.
   *
   * @param email null when unknown
   * @param phone null when unknown
   */
  public record Contact(String name, String email, String phone) {}
}
