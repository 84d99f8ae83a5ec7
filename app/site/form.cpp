#include "app/site/form.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <optional>

#include "answers/adjustable.hpp"
#include "answers/composition.hpp"
#include "answers/terms.hpp"
#include "app/site/addresses.hpp"
#include "events/codes.hpp"
#include "events/numbers.hpp"
#include "replay/scenario_file.hpp"

namespace app {
namespace {

using answers::Adjustable;
using counting::ParameterType;

// All that was sent under one name: of boxes those that are ticked.
std::string all_sent(const Parameters& fields, std::string_view name) {
  std::string all;
  for (const auto& [each, value] : fields)
    if (each == name && !value.empty()) all += (all.empty() ? "" : " ") + value;
  return all;
}

// The names of groups, with spaces between them.
std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names(1);
  for (const char sign : list)
    if (sign != ' ')
      names.back() += sign;
    else if (!names.back().empty())
      names.emplace_back();
  if (names.back().empty()) names.pop_back();
  return names;
}

class Form {
 public:
  Form(const std::string& page, Leads leads, const words::Words& words, const SentForm& sent)
      : page_(page), leads_(leads), words_(words), sent_(sent) {}

  std::string write(const std::vector<Adjustable>& all, const std::string& terms) {
    put("<form id=\"suppose\" method=\"post\"" +
        (sent_.scenario.empty() ? "" : " data-sent=\"" + escaped(sent_.scenario) + "\"") +
        ">\n<p data-without-script>" + say("form.withoutScript") + "</p>\n<fieldset>\n<legend>" +
        say("form.terms") + "</legend>\n");
    if (all.empty()) put("<p>" + say("form.noTerms") + "</p>\n");
    table(all);
    field("form.from", "type=\"date\" name=\"from\"" + value_of("from"));
    put("</fieldset>\n");
    whole(terms);
    put("<fieldset>\n<legend>" + say("form.withdrawn") + "</legend>\n");
    list("withdrawn", "<a data-text data-base=\"" + escaped(page_ + "record/") + "\"></a>",
         "form.takeBack");
    field("form.event",
          "name=\"withdraw\" inputmode=\"numeric\" autocomplete=\"off\" "
          "pattern=\"[0-9 ,]*\"" +
              value_of("withdraw"));
    put("<button type=\"button\" data-withdraw data-with-script hidden>" + say("form.withdraw") +
        "</button>\n</fieldset>\n<fieldset hidden>\n<legend>" + say("form.kept") + "</legend>\n");
    list("kept", "<code data-text></code>", "form.takeBack");
    put("</fieldset>\n<fieldset data-with-script hidden>\n<legend>" + say("form.scenario") +
        "</legend>\n<button type=\"button\" data-save>" + say("form.save") + "</button>\n");
    field("form.open", "type=\"file\" accept=\".json,application/json\"");
    put("<button type=\"button\" data-clear>" + say("form.clear") +
        "</button>\n<p id=\"too-long\" hidden>" + say("form.tooLong") + "</p>\n</fieldset>\n");
    put("<fieldset data-without-script>\n<legend>" + say("form.scenario") + "</legend>\n<label>" +
        say("form.paste") + " <textarea name=\"scenario\" rows=\"4\" spellcheck=\"false\">\n" +
        in_lines(sent("scenario"), "\n") + "</textarea></label>\n</fieldset>\n");
    put("<p data-without-script><button>" + say("page.show") + "</button>");
    if (!sent_.scenario.empty())
      put(" <a download=\"scenario.json\" href=\"data:application/json;charset=utf-8," +
          percent_encoded(sent_.scenario) + "\">" + say("form.save") + "</a>");
    put("</p>\n</form>\n<div class=\"saying\"><p id=\"said\" role=\"status\"></p><button "
        "type=\"button\" form=\"suppose\" data-to-result data-with-script hidden>" +
        say("form.toResult") + "</button></div>\n");
    return std::move(html_);
  }

 private:
  void put(std::string_view html) { html_ += html; }
  std::string say(std::string_view key) const { return escaped(words_.say(key)); }
  void field(std::string_view key, const std::string& input) {
    put("<label>" + say(key) + " <input " + input + "></label>\n");
  }
  // What was sent in a field, or else what is in force.
  std::string sent(std::string_view name, const std::string& otherwise = "") const {
    const std::string* value = value_in(sent_.fields, name);
    return value ? *value : otherwise;
  }
  std::string value_of(std::string_view name) const {
    const std::string value = sent(name);
    return value.empty() ? "" : " value=\"" + escaped(value) + "\"";
  }

  // All that terms of reference say, as a file; what is in force is what one begins with.
  void whole(const std::string& terms) {
    put("<fieldset>\n<legend>" + say("form.whole") + "</legend>\n<label>" + say("form.wholeSays") +
        " <textarea name=\"terms\" rows=\"12\" spellcheck=\"false\" data-beginning=\"" +
        in_lines(terms, "&#10;") + "\">\n" + in_lines(sent("terms", terms), "\n") +
        "</textarea></label>\n");
    field("form.wholeFrom", "type=\"date\" name=\"termsFrom\"" + value_of("termsFrom"));
    put("<label data-with-script hidden>" + say("form.openTerms") +
        " <input type=\"file\" name=\"termsFile\" accept=\".toml,application/toml\" "
        "data-file></label>\n</fieldset>\n");
  }
  static std::string in_lines(std::string_view text, std::string_view between) {
    std::string html;
    for (;;) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      html += escaped(line);
      if (end == text.size()) return html;
      html += between;
      text.remove_prefix(end + 1);
    }
  }

  // A list that the script fills, and what it makes an item of.
  void list(const std::string& id, const std::string& text, std::string_view take_away) {
    put("<ul id=\"" + id + "\"></ul>\n<template data-of=\"" + id + "\"><li>" + text +
        " <button type=\"button\">" + say(take_away) + "</button></li></template>\n");
  }

  void table(const std::vector<Adjustable>& all) {
    if (all.empty()) return;
    put("<div class=\"wide\"><table>\n<thead><tr>");
    for (const char* key : {"form.parameter", "form.clause", "form.inForce", "form.supposed"})
      put("<th scope=\"col\">" + say(key) + "</th>");
    put("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < all.size(); ++i) row(all[i], "parameter-" + std::to_string(i + 1));
    put("</tbody></table></div>\n");
  }

  void row(const Adjustable& each, const std::string& id) {
    const std::string clause = leads_(words::Named::clause, each.clause);
    const std::string meaning = escaped(words_.meaning_of(each.name));
    put("<tr><th scope=\"row\">" +
        (each.declared->type == ParameterType::groups
             ? "<span id=\"" + id + "\">" + meaning + "</span>"
             : "<label for=\"" + id + "\">" + meaning + "</label>") +
        "<p class=\"dim\"><a href=\"" + escaped(page_ + "parameters/" + each.name) + "\">" +
        in_steps(each.name) + "</a> · " + escaped(kind_of(*each.declared)) + "</p></th><td>" +
        (clause.empty() ? escaped(each.clause)
                        : "<a href=\"" + escaped(clause) + "\">" + escaped(each.clause) + "</a>") +
        "</td><td>" +
        (each.value.empty() ? say("form.none") : escaped(words_.value_of(each.name, each.value))) +
        (each.is_stated || each.value.empty()
             ? ""
             : " <span class=\"dim\">" + say("form.byDefault") + "</span>") +
        "</td><td>" + control(each, id) + "</td></tr>\n");
  }

  // A long name breaks behind a dot, if it has to.
  static std::string in_steps(std::string_view name) {
    std::string html = escaped(name);
    for (std::size_t at = html.find('.'); at != html.npos; at = html.find('.', at + 1))
      html.insert(at + 1, "<wbr>");
    return html;
  }

  // "fraction · of the seats · 0 to 1"
  std::string kind_of(const counting::Declared& declared) const {
    std::string text = words_.say(declared.type == ParameterType::integer    ? "form.integer"
                                  : declared.type == ParameterType::fraction ? "form.fraction"
                                  : declared.type == ParameterType::answer   ? "form.answer"
                                                                             : "form.groups");
    const std::string unit = words_.choose(declared.unit_en, declared.unit_fr);
    const bool is_counted =
        declared.type == ParameterType::integer || declared.type == ParameterType::fraction;
    if (is_counted && !unit.empty()) text += " · " + unit;
    const std::string least(declared.minimum), most(declared.maximum);
    if (!least.empty()) text += " · ≥\u00A0" + least;
    if (!most.empty()) text += " · ≤\u00A0" + most;
    return text;
  }

  // A box for each group, those in force first: ticked in their order they are what is in force.
  std::string boxes(const Adjustable& each, const std::string& id) const {
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::vector<std::string> names = names_in(each.value);
    for (const events::Group group : answers::groups_shown())
      if (const std::string name(events::name_of(group));
          group != events::Group::unstated && !has(names, name))
        names.push_back(name);
    const std::string was_sent = all_sent(sent_.fields, each.name);
    const std::vector<std::string> ticked = names_in(was_sent.empty() ? each.value : was_sent);
    std::string html = "<fieldset class=\"boxes\" aria-labelledby=\"" + id + "\" name=\"" +
                       escaped(each.name) + "\" data-in-force=\"" + escaped(each.value) +
                       "\" data-at-least=\"" + say("form.oneGroup") + "\">";
    for (const std::string& name : names)
      html += "<label><input type=\"checkbox\" name=\"" + escaped(each.name) + "\" value=\"" +
              escaped(name) + "\"" + (has(ticked, name) ? " checked" : "") + "> " +
              escaped(words_.value_of(each.name, name)) + "</label>";
    return html + "</fieldset>";
  }

  std::string control(const Adjustable& each, const std::string& id) const {
    if (each.declared->type == ParameterType::groups) return boxes(each, id);
    const std::string what = " id=\"" + id + "\" name=\"" + escaped(each.name) +
                             "\" data-in-force=\"" + escaped(each.value) + "\"";
    const counting::Declared& declared = *each.declared;
    const std::string now = sent(each.name, each.value);
    if (declared.type == ParameterType::answer) {
      std::string html = "<select" + what + ">";
      if (each.value.empty())
        html += std::string("<option value=\"\"") + (now.empty() ? " selected" : "") + "></option>";
      for (const auto& [value, label] : {std::pair{"yes", "label.yes"}, {"no", "label.no"}})
        html += "<option value=\"" + std::string(value) + "\"" + (now == value ? " selected" : "") +
                ">" + say(label) + "</option>";
      return html + "</select>";
    }
    const std::string value = what + " value=\"" + escaped(now) + "\"";
    if (declared.type == ParameterType::integer) {
      const auto bound = [](const char* name, std::string_view limit) {
        return limit.empty() ? "" : " " + std::string(name) + "=\"" + std::string(limit) + "\"";
      };
      return "<input type=\"number\" step=\"1\"" + value + bound("min", declared.minimum) +
             bound("max", declared.maximum) + ">";
    }
    return "<input autocomplete=\"off\" pattern=\"[0-9]{1,9}(/[0-9]{1,9})?\" title=\"" +
           say("form.fraction") + "\"" + value + ">";
  }

  const std::string& page_;
  Leads leads_;
  const words::Words& words_;
  const SentForm& sent_;
  std::string html_;
};

// Without what a form adds at the ends of lines and of the whole.
std::string trimmed(std::string text) {
  std::erase(text, '\r');
  const std::size_t first = text.find_first_not_of(" \n\t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \n\t") + 1 - first);
}

boost::json::array numbers_in(std::string_view text) {
  boost::json::array numbers;
  constexpr std::string_view between = ", \n\t";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    const std::string_view each = text.substr(0, end);
    if (const auto number = events::parse_number<std::uint64_t>(each))
      numbers.emplace_back(*number);
    else if (!each.empty())
      numbers.emplace_back(each);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return numbers;
}

// A scenario that was pasted; nothing where it is no object.
std::optional<boost::json::object> object_in(const std::string& text) {
  boost::json::error_code trouble;
  const boost::json::value read = boost::json::parse(text, trouble);
  if (trouble || !read.is_object()) return std::nullopt;
  return read.get_object();
}

// Its values of parameters as a list, whichever way they are written; nothing where they are
// neither way, which is refused where scenarios are read.
std::optional<boost::json::array> changes_in(const boost::json::object& scenario) {
  const boost::json::value* stated = scenario.if_contains("parameters");
  boost::json::array changes;
  if (stated && !stated->is_array() && !stated->is_object()) return std::nullopt;
  if (stated && stated->is_array()) changes = stated->get_array();
  if (stated && stated->is_object())
    for (const auto& each : stated->get_object())
      changes.push_back({{"name", each.key()}, {"value", each.value()}});
  return changes;
}

// What the form says goes before what the list has under the same name.
void put_change(boost::json::array& changes, boost::json::object change) {
  const boost::json::value name = change.at("name");
  changes.erase(std::remove_if(changes.begin(), changes.end(),
                               [&](const boost::json::value& each) {
                                 return each.is_object() && each.get_object().contains("name") &&
                                        each.at("name") == name;
                               }),
                changes.end());
  changes.push_back(std::move(change));
}

// What was pasted and is no list stays, to be refused where scenarios are read.
boost::json::value withdrawn(const boost::json::object& scenario, boost::json::array events) {
  const boost::json::value* stated = scenario.if_contains("withdraw");
  if (stated && !stated->is_array()) return *stated;
  boost::json::array all;
  if (stated && stated->is_array()) all = stated->get_array();
  for (boost::json::value& each : events)
    if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(std::move(each));
  return boost::json::value(std::move(all));
}

}  // namespace

std::string form_of_supposing(const answers::View& view, const std::string& page, Leads leads,
                              const words::Words& words, const SentForm* sent) {
  const SentForm nothing;
  return Form(page, leads, words, sent ? *sent : nothing)
      .write(answers::adjustable(view), answers::next_terms(view));
}

std::string scenario_of_form(const answers::View& view, const Parameters& fields,
                             const answers::Moment& moment) {
  const auto field = [&](std::string_view name) {
    const std::string* value = value_in(fields, name);
    return value ? trimmed(*value) : "";
  };
  const auto with_day = [&](boost::json::object supposed, std::string_view name) {
    if (const std::string day = field(name); !day.empty()) supposed["from"] = day;
    return supposed;
  };
  boost::json::object scenario = {{"format", replay::format_name}};
  if (std::string pasted = field("scenario"); !pasted.empty()) {
    auto read = object_in(pasted);
    if (!read) return pasted;  // what is wrong with it is said where scenarios are read
    scenario = std::move(*read);
  }
  if (moment.known_at && answers::is_number(*moment.known_at))
    scenario["known"] = events::parse_number<std::uint64_t>(*moment.known_at).value_or(0);
  if (moment.as_of) scenario["asOf"] = *moment.as_of;
  if (boost::json::array events = numbers_in(field("withdraw")); !events.empty())
    scenario["withdraw"] = withdrawn(scenario, std::move(events));
  if (const std::string terms = field("terms");
      !terms.empty() && terms != trimmed(answers::next_terms(view)))
    scenario["terms"] = with_day({{"toml", terms + "\n"}}, "termsFrom");
  auto parameters = changes_in(scenario);
  if (!parameters) return boost::json::serialize(scenario);
  bool is_changed = false;
  for (const Adjustable& each : answers::adjustable(view))
    if (const std::string value = trimmed(all_sent(fields, each.name));
        !value.empty() && value != each.value) {
      put_change(*parameters, with_day({{"name", each.name}, {"value", value}}, "from"));
      is_changed = true;
    }
  if (is_changed) scenario["parameters"] = std::move(*parameters);
  return boost::json::serialize(scenario);
}

}  // namespace app
