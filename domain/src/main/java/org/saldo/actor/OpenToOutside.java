package org.saldo.actor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What outside accountants and auditors may call: it reads, and only within the scope. Everything
 * else is closed to them, so a new method is closed until somebody opens it. A test follows every
 * marked method to the end and fails when anything beneath it writes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToOutside {}
