package yingke.kernel.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The three faces are one page with its own router; its assets carry a hash and never change. */
@Configuration
class Pages implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/", "/portal/");
    for (var face : new String[] {"/portal", "/work", "/cockpit"}) {
      views.addViewController(face).setViewName("forward:/index.html");
      views.addViewController(face + "/**").setViewName("forward:/index.html");
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    resources
        .addResourceHandler("/index.html", "/favicon.svg")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }
}
