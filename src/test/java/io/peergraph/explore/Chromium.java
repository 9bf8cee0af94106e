package io.peergraph.explore;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser that this machine has, without a window. */
final class Chromium {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

	private Chromium() {
	}

	/**
	 * {@return a browser; without one on this machine the test is skipped, aloud}
	 */
	static ChromeDriver open() {
		Optional<Path> browser = BROWSERS.stream().flatMap((name) -> onPath(name).stream()).findFirst();
		Optional<Path> driver = onPath("chromedriver");
		if (browser.isEmpty() || driver.isEmpty()) {
			System.out.println("SKIPPED: the page at / is not looked at in a browser, since this machine has no "
					+ "chromium and chromedriver (Debian: apt-get install chromium chromium-driver)");
		}
		Assumptions.assumeTrue(browser.isPresent() && driver.isPresent(), "No Chromium on this machine");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.orElseThrow().toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
				"--no-proxy-server", "--window-size=1200,1400");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
		File executable = driver.orElseThrow().toFile();
		ChromeDriver opened = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(executable).build(), options);
		opened.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(1));
		return opened;
	}

	/**
	 * {@return what the browser complained of since it was asked last}
	 */
	static List<String> complaints(ChromeDriver browser) {
		return browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	private static Optional<Path> onPath(String name) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
