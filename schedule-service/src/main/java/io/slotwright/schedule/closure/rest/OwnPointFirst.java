package io.slotwright.schedule.closure.rest;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Has [OwnPointFilter] find the service point of the path before the body is received.
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
@interface OwnPointFirst {}
