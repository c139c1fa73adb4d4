package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.time.LocalDate;
import org.saldo.agency.Member;
import org.saldo.agency.MemberRole;

/** Who is to work for an agency. */
public class MemberForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String userName;
  private MemberRole role = MemberRole.USER;
  private LocalDate since;

  Member member() {
    return new Member(userName, role, since);
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public MemberRole getRole() {
    return role;
  }

  public void setRole(MemberRole role) {
    this.role = role;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }
}
