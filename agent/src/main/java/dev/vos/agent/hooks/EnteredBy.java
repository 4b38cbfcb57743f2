package dev.vos.agent.hooks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The entry part of a hook that has but an exit part of its own. Read by the weaver. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface EnteredBy {
  Class<?> value();
}
