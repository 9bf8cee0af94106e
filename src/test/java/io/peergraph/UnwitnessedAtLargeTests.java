package io.peergraph;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The same where indexes choose what is compared. */
@TestPropertySource(properties = "peergraph.recall.compared.messages=5")
class UnwitnessedAtLargeTests extends UnwitnessedTests {

	UnwitnessedAtLargeTests(@LocalServerPort int port, @Autowired TestClock clock) {
		super(port, clock);
	}

}
