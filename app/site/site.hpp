// The site: what is served of the public record, in both languages, for people and programs.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/site/asking.hpp"
#include "app/site/document.hpp"
#include "app/site/form.hpp"
#include "app/site/stream.hpp"
#include "engine/log.hpp"
#include "engine/log_file.hpp"
#include "replay/public_view.hpp"
#include "serving/http.hpp"

namespace app {

// What is asked at an address to which a scenario is sent, by POST: by a program, or for a page.
struct TakingScenario {
  const Route* route = nullptr;
  const PageRoute* page = nullptr;
  events::Language language = events::Language::en;  // of the page
};
std::optional<TakingScenario> taking_scenario(std::span<const std::string> path);
// The language that a header Accept-Language asks for.
events::Language language_accepted(std::string_view accept_language);

class PublicSite : public serving::Site {
 public:
  struct Options {
    std::string base = "";    // "/x": where a proxy has put the site
    std::string origin = "";  // "https://mag.example.org", as others reach it; "" where nobody said
    std::string version = "";  // of this program: answers of another are not taken for its own
    engine::Instant (*now)() = nullptr;
    std::int64_t patience = 250;    // milliseconds of the processor for what is supposed
    std::string allow_origin = "";  // whose pages may read data: "*", "https://example.org"; "": no
    bool shows_metrics = true;
  };
  // The log outlives it. There is nothing to show before `look`.
  PublicSite(engine::Log& log, Options options);
  // Takes in what was recorded since, and tells those who follow. No other member reads the log: so
  // what is recorded in confidence delays no answer. Another log that stands where it was is shown
  // from then on. Called by one thread. Throws engine::LogError, or what comes of events that are
  // none; until it does not, there is no answer but that.
  void look();
  // By which it is served, before anybody asks: for /metrics.
  void served_by(const serving::Server& server) { server_ = &server; }

  std::optional<serving::Response> at_once(const serving::Request& request) override;
  bool is_laborious(const serving::Request& request) const override {
    return request.method == "POST";
  }
  serving::Response answer(const serving::Request& request) override;
  serving::Response problem(const serving::Problem& problem,
                            std::string_view accept_language) override;

 private:
  // What of the log may be shown, or nothing when it cannot be read. Whoever answers holds on to
  // it.
  using View = std::shared_ptr<const replay::PublicView>;
  struct Kept {
    engine::Date day;  // on which it was made
    bool stays;        // on later ones too
    std::string tag, type;
    serving::Response whole, unchanged;  // as they are sent to all
  };

  View view() const;
  void show(View view);
  // Leaves the log, and takes the one that stands where it was.
  void open_anew();
  // The answer, or that it has not changed, if it was made before of this view and for this day.
  std::optional<serving::Response> kept(const serving::Request& request);
  std::string tag_of(const View& view, const std::string& target, const Parameters& given) const;
  serving::Response respond(const serving::Request& request);
  serving::Response api(const View& view, const serving::Request& request,
                        std::span<const std::string> path);
  serving::Response page(const View& view, const serving::Request& request,
                         std::span<const std::string> path, events::Language language);
  // A page with the answers to all that it asks, or with what is wrong with the question.
  serving::Response page_of(const View& view, const PageRoute& page, const Parameters& given,
                            const std::string& path, events::Language language,
                            bool is_embedded = false, const SentForm* sent = nullptr) const;
  // `why_not`: where somebody can be asked about who is not on record, or "". `asked`: whose forms
  // it has, so that the question can be put right.
  serving::Response page_of_problem(const serving::Response& problem, const std::string& path,
                                    events::Language language, const std::string& why_not = "",
                                    const Document* asked = nullptr) const;
  // Remembers an answer of the view while that is shown.
  serving::Response keep(serving::Response response, const View& view,
                         const serving::Request& request, const Parameters& given,
                         events::Language language);
  // What would be under the scenario in the body; nothing of it is kept.
  serving::Response supposed(const View& view, const serving::Request& request,
                             const TakingScenario& taking);
  // The same of a form, as the whole page.
  serving::Response supposed_by_form(const View& view, const serving::Request& request,
                                     const TakingScenario& taking);
  // The same as the section of a page; `scenario` is null where what came is none.
  serving::Response section_supposed(const View& view, const std::string* scenario,
                                     const Parameters& given, const TakingScenario& taking) const;
  // The form of a page, as it was sent if it was, and that section.
  Blocks form(const View& view, const Parameters& given, const std::string& ground, Leads leads,
              const words::Words& words, const SentForm* sent) const;
  // What lies beside the answers and the pages; nothing where the address is none of it.
  std::optional<serving::Response> beside(const serving::Request& request,
                                          std::span<const std::string> path);
  serving::Response subscribed(const View& view, const serving::Request& request,
                               const Subscription& subscription, events::Language language);
  // `path` of a page, behind the language.
  serving::Response embedded(const View& view, const serving::Request& request,
                             const std::string& path, events::Language language);
  // With the address of a problem as it is where the site lies.
  serving::Response based(serving::Response response) const;
  serving::Response answer_to(const serving::Request& request);
  serving::Response shared(const serving::Request& request, serving::Response response) const;
  // "/mag/en/"
  std::string ground_in(events::Language language) const;
  std::string first_page(events::Language language) const;
  serving::Response home(const serving::Request& request) const;
  std::vector<std::string> path_of(const serving::Request& request) const;

  engine::Log& log_;
  const std::filesystem::path directory_;
  std::optional<engine::FileIdentity> file_;  // that `log_` is; nothing while it is closed
  const Options options_;
  const Ground ground_;
  const serving::Server* server_ = nullptr;
  std::optional<replay::PublicRecord> record_;  // of `look` alone, as is
  engine::Position seen_;                       // the last of the log; never told
  Stream stream_;
  mutable std::mutex guard_;
  View view_;
  std::map<std::string, Kept> kept_;
};

}  // namespace app
