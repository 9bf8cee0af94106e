package io.peergraph.embedded;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class of tests that lets the database forget its plans, or changes an index, which
 * does the same. All such classes have one database for themselves, or the tests after
 * them would wait for every statement to be planned anew.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForgetsPlans {

}
