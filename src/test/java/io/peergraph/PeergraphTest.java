package io.peergraph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.peergraph.embedded.OneOfTestDatabases;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test of the whole application on a random port, with a test database. All classes
 * with exactly this annotation and the same database share one application; whoever adds
 * beans or properties of its own gets another one.
 * <p>
 * All data is wiped before each test, or before the class when its instance is kept for
 * all its tests ({@code @TestInstance(PER_CLASS)}).
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@UsesTestDatabase
@ContextCustomizerFactories(OneOfTestDatabases.class)
@Import(TestBeans.class)
@ExtendWith(CleanDatabase.class)
public @interface PeergraphTest {

}
