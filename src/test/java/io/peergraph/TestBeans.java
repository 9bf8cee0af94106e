package io.peergraph;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every test of the application has besides. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

}
