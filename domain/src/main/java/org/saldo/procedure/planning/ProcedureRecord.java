package org.saldo.procedure.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.saldo.procedure.ProcedureKind;

/** A procedure, whatever its versions say. */
@Entity
@Table(name = "dunning_procedure")
class ProcedureRecord {

  @Id private long id;

  @Column(name = "procedure_key")
  private String key;

  @Column(name = "public_id")
  private UUID publicId;

  private String name;

  @Enumerated(EnumType.STRING)
  private ProcedureKind kind;

  @Column(name = "change_no")
  private long changeNo;

  @Version private long version;

  protected ProcedureRecord() {}

  ProcedureRecord(long id, UUID publicId, String key, String name, ProcedureKind kind) {
    this.id = id;
    this.publicId = publicId;
    this.key = key;
    this.name = name;
    this.kind = kind;
  }

  long id() {
    return id;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  ProcedureKind kind() {
    return kind;
  }

  /** Another version holds from some day on: whoever keeps versions in memory reads them anew. */
  void changed() {
    changeNo++;
  }
}
