package dev.muster.console.server;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// The server for people: every page, and what pages are made of, wherever it lies in the console.
/// The two packages left out belong to the process, not to its pages.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableVaadin("dev.muster.console")
@ComponentScan(
        basePackages = "dev.muster.console",
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "dev\\.muster\\.console\\.(server|jobs|demo|command)\\..*"))
class ConsoleContext {}
