package org.saldo.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Stores UUIDs as BINARY(16), most significant byte first. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, byte[]> {

  @Override
  public byte[] convertToDatabaseColumn(UUID id) {
    return bytes(id);
  }

  @Override
  public UUID convertToEntityAttribute(byte[] bytes) {
    return uuid(bytes);
  }

  /** The 16 bytes of an id, for SQL parameters. */
  public static byte[] bytes(UUID id) {
    return id == null
        ? null
        : ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
  }

  /** The id of 16 bytes as read from SQL. */
  public static UUID uuid(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
