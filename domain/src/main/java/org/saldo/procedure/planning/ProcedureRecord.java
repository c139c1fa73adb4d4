package org.saldo.procedure.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A procedure, whatever its versions say. */
@Entity
@Table(name = "dunning_procedure")
class ProcedureRecord {

  @Id private long id;

  @Column(name = "procedure_key")
  private String key;

  private String name;

  @Column(name = "change_no")
  private long changeNo;

  @Version private long version;

  protected ProcedureRecord() {}

  long id() {
    return id;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  /** Another version holds from some day on: whoever keeps versions in memory reads them anew. */
  void changed() {
    changeNo++;
  }
}
