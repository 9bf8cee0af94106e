package io.peergraph.explore;

import java.time.Duration;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.World;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The page at {@code /} where nobody is let in without a key. */
@KeyTest
class FrontPageKeyTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Test
	void asksForAKeyAndShowsWhatItsHolderSees() throws InterruptedException {
		String operator = Keyholders.operator(this.context);
		World world = World.on(this.port, "powers").with(operator);
		world.joins("hall", true, "alice", "bob").joins("tower", true, "alice", "ivy");
		world.says("hall", "alice", "I trust bob.");
		world.says("tower", "alice", "I trust ivy.");
		world.settles();
		String key = Keyholders.make(Http.on(this.port).with(operator), "PEER",
				Map.of("workspace", "powers", "peer", "bob"));
		ChromeDriver browser = Chromium.open();
		try {
			WebDriverWait waiting = new WebDriverWait(browser, PATIENCE);
			browser.get("http://localhost:" + this.port + "/");
			waiting.until(ExpectedConditions.visibilityOfElementLocated(By.id("key"))).sendKeys(key);
			assertThat(browser.findElement(By.id("problem")).getText()).contains("access key");
			browser.findElement(By.cssSelector("#access button")).click();

			waiting.until(ExpectedConditions.textToBePresentInElementLocated(By.id("ties"), "bob"));
			assertThat(browser.findElement(By.id("ties")).getText()).doesNotContain("ivy");
			assertThat(browser.findElement(By.id("eyes")).getText()).contains("alice", "your key")
				.doesNotContain("ivy");
			assertThat(browser.findElement(By.id("access")).isDisplayed()).isFalse();
		}
		finally {
			browser.quit();
		}
	}

}
