"""The commonest words of our field in the languages that people bring with them.

Each line: the German word or words that are looked for, then what people type instead. A word that ends with * stands
for all that begin so: Turkish, Ukrainian and Russian put their endings behind. English, French, Turkish, Ukrainian,
Russian, Arabic.
"""

GLOSSARY: dict[str, str] = {
    "Flüchtling": (
        "refugee refugees displaced réfugié réfugiés réfugiée réfugiées mülteci* sığınmacı* біжен* "
        "беженец беженц* переселен* لاجئ لاجئين لاجئون لاجئة اللجوء"
    ),
    "Asyl": "asylum asylum-seeker asile iltica* sığınma* притулок притулк* убежищ* لجوء",
    "Integration": "integration intégration entegrasyon* uyum інтеграц* интеграц* اندماج الاندماج",
    "Integrationsbeauftragte": "integration-officer integration-commissioner",
    "Ausländerbehörde": (
        "immigration-office foreigners-office aliens-office immigration-authority "
        "foreigners-authority office-des-étrangers bureau-des-étrangers préfecture yabancılar-dairesi "
        "yabancılar göç-idaresi імміграц* іноземц* иммиграц* иностранц* миграционн* دائرة-الأجانب "
        "الأجانب مكتب-الأجانب"
    ),
    "Migration": "migration immigration göç* göçmen* міграц* миграц* هجرة الهجرة",
    "Migrant": "migrant migrants immigrant immigrants immigré immigrés göçmen* мігрант* мигрант* مهاجر مهاجرين",
    "Beratung": (
        "advice counselling counseling advisory consultation conseil conseils danışma* danışman* "
        "консультац* порад* совет* استشارة استشارات مشورة"
    ),
    "Beratungsstelle": "advice-centre advice-center counselling-centre danışma-merkezi",
    "Hilfe": "help support assistance aide soutien yardım* допомог* помощ* помоч* مساعدة مساعدات دعم",
    "Ansprechpartner": "contact contact-person interlocuteur irtibat контакт* اتصال تواصل",
    "Deutschkurs": (
        "german-course german-courses german-class german-lessons german-classes cours-d'allemand "
        "cours-allemand almanca-kursu almanca-kurs* курси-німецької курс-німецької курсы-немецкого "
        "курс-немецкого دورة-اللغة-الألمانية دورة-ألماني كورس-ألماني"
    ),
    "Sprachkurs": (
        "language-course language-courses language-class cours-de-langue dil-kursu мовні-курси "
        "мовні-курс* языков* دورة-لغة دورات-اللغة"
    ),
    "Integrationskurs": (
        "integration-course integration-courses cours-d'intégration entegrasyon-kursu інтеграційн* "
        "интеграционн* دورة-اندماج دورة-الاندماج"
    ),
    "Deutsch": "german allemand almanca* німецьк* немецк* ألماني الألمانية المانية",
    "Sprache": "language languages langue dil* мов* язык* لغة اللغة",
    "lernen": "learn learning study apprendre öğren* вивч* вчити изуч* учить تعلم",
    "Dolmetscher": (
        "interpreter interpreters translator translation interpreting interprète traducteur "
        "traduction tercüman* çevirmen* перекладач* переклад* переводчик* перевод* مترجم ترجمة "
        "مترجمين"
    ),
    "Wohnung": (
        "flat apartment housing accommodation house logement appartement ev daire konut* kiralık "
        "квартир* житл* жиль* жилищ* سكن شقة منزل"
    ),
    "Wohnungssuche": "house-hunting flat-hunting apartment-search recherche-logement пошук-житла поиск-жилья",
    "Unterkunft": "shelter accommodation hébergement foyer barınma* притулок гуртожит* общежит* приют* مأوى إقامة",
    "Miete": "rent loyer kira* оренд* аренд* إيجار",
    "Arbeit": "work job jobs employment travail emploi iş* çalışma* робот* працю* прац* работ* труд* عمل شغل وظيفة",
    "Jobcenter": "job-centre job-center",
    "Arbeitserlaubnis": "work-permit permis-de-travail çalışma-izni дозвіл-на-роботу разрешение-на-работу تصريح-عمل",
    "Ausbildung": (
        "apprenticeship vocational-training apprentissage formation meslek-eğitimi навчанн* обучени* "
        "تدريب تأهيل"
    ),
    "Praktikum": "internship stage staj* стажуван* стажировк*",
    "Anerkennung": "recognition reconnaissance denklik* tanıma визнан* признан* معادلة اعتراف",
    "Zeugnis": "certificate diploma diplôme diploma* диплом* شهادة شهادات",
    "Schule": "school schools école okul* школ* مدرسة مدارس",
    "Kindergarten": (
        "kindergarten nursery daycare childcare preschool crèche maternelle garderie kreş* anaokul* "
        "дитяч* садок садочок садик* детск* روضة حضانة"
    ),
    "Kinderbetreuung": "childcare babysitting garde-d'enfants çocuk-bakımı",
    "Kind": "child children kids enfant enfants çocuk* дитин* діт* ребенок ребён* дет* طفل أطفال الأطفال",
    "Familie": "family families famille aile* сім* родин* семь* семей* عائلة أسرة",
    "Familiennachzug": (
        "family-reunification family-reunion regroupement-familial aile-birleşimi возз'єднання-сім'ї "
        "воссоединени* لم-الشمل"
    ),
    "Frau": "woman women femme femmes kadın* жінк* жінок женщин* امرأة نساء النساء",
    "Frauenhaus": "women's-shelter womens-shelter women-shelter foyer-pour-femmes kadın-sığınma*",
    "Gewalt": "violence abuse şiddet* насильств* насили* عنف",
    "Jugend": "youth young teenagers jeunes jeunesse gençlik genç* молод* молодёж* شباب",
    "Arzt": "doctor doctors physician médecin docteur doktor* hekim* лікар* врач* طبيب دكتور أطباء",
    "Krankenversicherung": (
        "health-insurance assurance-maladie sağlık-sigortası медичне-страхування "
        "медицинская-страховка страхов* تأمين-صحي التأمين"
    ),
    "Krankenhaus": "hospital clinic hôpital hastane* лікарн* больниц* مستشفى",
    "Gesundheit": "health santé sağlık* здоров* صحة الصحة",
    "Schwangerschaft": "pregnancy pregnant grossesse enceinte hamile* gebelik* вагітн* беременн* حمل حامل",
    "psychisch": (
        "mental psychological trauma psychologist psychologique psychologue psikolo* психолог* "
        "психіч* психич* نفسي نفسية"
    ),
    "Geld": "money financial benefits argent allocation para* maddi грош* деньг* денежн* مال نقود",
    "Sozialamt": (
        "social-welfare welfare-office social-services aide-sociale sosyal-yardım* sosyal соціальн* "
        "социальн* اجتماعية الاجتماعية مكتب-الشؤون-الاجتماعية"
    ),
    "Sozialhilfe": "welfare social-assistance",
    "Kindergeld": "child-benefit allocations-familiales çocuk-parası",
    "Aufenthaltserlaubnis": (
        "residence-permit residency permit visa titre-de-séjour séjour oturma-izni oturum* "
        "дозвіл-на-проживання посвідка-на-проживання вид-на-жительство إقامة تصريح-إقامة"
    ),
    "Einbürgerung": (
        "citizenship naturalisation naturalization nationalité vatandaşlık* громадянств* гражданств* "
        "جنسية تجنيس"
    ),
    "Anmeldung": (
        "registration register residence-registration inscription enregistrement kayıt* реєстрац* "
        "регистрац* تسجيل"
    ),
    "Rechtsberatung": (
        "legal-advice lawyer conseil-juridique avocat avukat* hukuk* юрист* адвокат* правов* محامي "
        "قانونية"
    ),
    "Abschiebung": "deportation expulsion sınır-dışı депортац* ترحيل",
    "Rückkehr": "return repatriation retour geri-dönüş поверненн* возвращени* عودة",
    "Diskriminierung": "discrimination racism racisme ayrımcılık* ırkçılık* дискримінац* дискриминац* تمييز عنصرية",
    "Ehrenamt": (
        "volunteer volunteers volunteering voluntary bénévole bénévoles bénévolat gönüllü* волонтер* "
        "волонтёр* доброволь* متطوع متطوعين تطوع"
    ),
    "Verein": "association club dernek* об'єднанн* товариств* объединени* جمعية",
    "Begegnung": "meeting meet encounter rencontre buluşma* tanışma* зустріч* встреч* لقاء",
    "Kleidung": "clothes clothing vêtements giysi* kıyafet* одяг* одежд* ملابس",
    "Möbel": "furniture meubles mobilya* мебл* мебел* أثاث",
    "Lebensmittel": "food nourriture gıda* їж* продукт* еда طعام",
    "Stadtverwaltung": "city-administration town-hall city-hall mairie belediye* мері* мэри* ратуш* بلدية",
    "Landratsamt": "district-office county-office",
    "Ukraine": "ukraine ukrainian ukrainians ukrainien ukrainiens ukrayna* україн* украин* أوكرانيا أوكراني",
    "Führerschein": (
        "driving-licence driving-license driver's-license driver's-licence permis-de-conduire "
        "ehliyet* водійськ* водительск* رخصة-قيادة"
    ),
    "Konto": "bank-account compte-bancaire banka-hesabı банківськ* банковск* حساب-بنكي",
    "Behinderung": "disability disabled handicap handicapé engelli* інвалід* инвалид* إعاقة",
    "Senioren": "seniors elderly pensioners personnes-âgées yaşlı* emekli* пенсіонер* пенсионер*",
    "Notfall": "emergency urgence acil* надзвичайн* скорая طوارئ",
    "zuständig": "responsible in-charge competent responsable sorumlu* yetkili відповідальн* ответственн* مسؤول",
    "Öffnungszeiten": "opening-hours office-hours heures-d'ouverture çalışma-saatleri",
    "Telefon": "phone telephone téléphone telefon* телефон* هاتف",
}  # fmt: skip

SMALL_WORDS = """
    the an of for in to is are who what where how can my and or with do does need want please me we our on at
    there any get find
    le la les un une des du de pour dans est sont qui que quoi où comment je mon ma mes et ou avec avez besoin
    trouver
    bir ve için nerede nasıl kim ne ile mi mı var bu da
    де як хто що для мені мене мій я в у на з до і та є чи потрібна потрібен потрібно
    где как кто что для мне меня мой я в на с к и есть ли нужна нужен нужно
    أين كيف من ما هل في على إلى أنا عن مع
"""
"""Words of these languages that carry a question but say nothing of what is asked for."""
