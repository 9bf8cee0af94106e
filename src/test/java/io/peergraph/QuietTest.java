package io.peergraph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of an application that does no work in the background: what messages cause stays
 * undone, and what a {@link MeteredDriver} counts is what the test does. All such classes
 * with the same database share one application.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeergraphTest
@Import(MeteredDriver.class)
@TestPropertySource(properties = "peergraph.work.enabled=false")
public @interface QuietTest {

}
