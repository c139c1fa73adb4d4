package org.saldo.retention;

/** Where something is kept. */
enum RetentionStore {
  DOCUMENT,
  MESSAGE,
  INCOMING
}
