"""What the sources of the generated word lists lack or have too much of, typed by hand from general knowledge."""


def _phrases(text):
    return [" ".join(phrase.split()) for phrase in text.split("|")]


# Verbs whose base is also their past form and participle, and verbs whose base is only the participle.
UNCHANGED_VERBS = """
    beat beset bet bid broadcast burst bust cast cost cut fit forecast hit hurt input knit let misread offset outbid
    overcut preset put quit read recast recut reread reset rid set shed shut slit spit split spread sublet sweat
    telecast thrust undercut upset wed wet
""".split()
BASE_PARTICIPLES = """
    become come outrun overcome overrun rerun run
""".split()

# Given names of origins that are thin in the sources, or written there in scripts that leave out vowels.
MALE = """
    aamir abbas abd abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelrahman abdi abdinasir abdirahman
    abdoulaye abdul abdulaziz abdulla abdullah abdulrahman abhisit abiy abu adel adnan aecio afif agostinho agus ahmad
    ahmed ahmet akbar akihiro akio akira akram ala alaa alassane alberto alejandro aleksandar aleksei alexander alexei
    alexey ali alireza almazbek alvaro amadou amin amir amit ammar amr anand anas anatoly anders andrei andrej andres
    andrey andriy andrzej anies anil anutin anwar arash aravind ardeshir arif arkady arseniy artur arun arvind asad
    asahi asghar ashok ashraf asif aslan assad assaf atef atul aung avi avigdor aviv avner awad ayman aziz babak
    babatunde bahram bakari baker bakr bambang bandar barack baraka bashar bashir basim bassam bassem basuki behrouz
    benoit benyamin bharat bidzina bilal bilawal binyamin bjorn boaz bongani boris borut boubacar boyko brendan
    bronislaw budi burak burhan calin carlos cem cenk chandra chandrika cheikh chetan chidi chukwuma ciaran conor cormac
    cristina cyrus dacian daichi daisuke dani danyal daoud dariush daud dawit dawood declan deepak deniz denys dev
    devlet diarmuid dilip dilma dinesh dmitri dmitry dmytro dominique donald dov dragan duc dung eamon ebo ebrahim
    edouard efraim ehab ehsan ehud eko ekrem elad eli eliezer eliud elon emad emeka emil emmanuel emomali emre enda
    enrique eoin erfan erik ernesto esko esmail evgeny evo eyal fadi fahad fahd faisal farai farhad farid farouk farzad
    fathi fawzi fayez faysal felipe femi ferenc fernando filipe fouad francois fuad fumio gabor gadi galal gamal gaurav
    gennady georgy geraldo gerard getachew ghassan gholam gilad giorgi girish goodluck gopal goran goro gotabaya govind
    grigory gurbanguly gurpreet gustavo guy gyorgy haakon hadi hafez haidar haile hailemariam haim haitham hakim hamad
    hamdi hamed hamid hamisi hamza hamzah hani hari harish haroon harpreet haruki hasan hashem hashim hassan hatem
    hayato hazem hemant herve hesham heydar hideki hideo hieu hiro hirofumi hirokazu hiroki hiroshi hiroto hiroyuki
    hisham hossein houssein htun hugo hussain hussam hussein huy ibou ibrahim ichiro idan idris igor ihab ihor ikenna
    iker ilan ilham ilya imad imran ion iqbal iraj isa isaias isamu isao islam ismail issa issei istvan itamar itzhak
    ivan ivica jaber jabir jabu jafar jagdish jair jalal jamal jamil janez janos jaroslaw jaspreet jassim javad jawad
    jawaharlal jayant jean-baptiste jean-claude jean-francois jean-luc jean-marc jean-marie jean-michel jean-paul
    jean-pierre jean-yves jens jiro jitendra joao joaquim joko jomo jordi jose josefa juan juha julius juma jun junichi
    junichiro jyrki kagiso kaito kamal kamran kapil karam karan karim kartik kasim kassym-jomart katsuya kazem kazuhiro
    kazuo kei keisuke keita kelechi kemal ken kenenisa kenichi kenji kenta kenzaburo kenzo ketut khaled khalid khalifa
    khalil khanh khoa kipchoge kirill klaus knut ko kofi kohei koichi koji konstantin kosuke krishna kunal
    kunle kwabena kwaku kwame kwasi kwesi kyaw kyrylo laisenia lalit lars laszlo laxman lebron lech leif leonid
    lerato lev liam long luis luiz lula lwazi macky made madhav mahathir mahdi maher mahesh mahinda mahmood mahmoud
    mahmud maithripala majed majid makoto mamadou manabu manasa mandla manmohan manoj mansour manuel marwan masahiro
    masaki masao masashi masato masaya masayoshi masoud massoud mateusz matti mauricio maxim mazen mehdi mehmet mehran
    meir meles menachem mette micheal mikhail mikheil milorad milos min minh miroslav mitsuo mitt modou mohamad
    mohamed mohammad mohammed mohan mohsen mokhtar moshe mostafa moussa muammar muhammad muhammadu muhammed muhyiddin
    mukesh mukhtar munir murad murat musa mustafa mutaz mwai myint mykhailo mykola nabil nader nadim naftali naguib
    nahum naim najib naoki naoto narendra naresh nasir nasser naveen nawaf nawaz nayef nebojsa nestor niall nicolae
    nicolas nidal nikhil nikita nikol nikolai nikolay nils nirav nitin nizar nnamdi noboru nobu nobuo noor nouri novak
    nursultan nyoman obaid obinna oisin olav ole oleg oleksandr oleksii olusegun omar omer oriol osama
    osamu ossama othman ousmane paavo padraig pankaj parviz patrice patxi pau pavel per pervez peter petr petro phong
    phuc pierre-yves pita piyush prabowo prakash pramod pranab prashant pratap prayut prayuth pyotr qais qasem qasim
    quang quim quoc qusay rabi rachid radoslaw radovan rafael rafic rafik rafiq rahim rahm rahul raila raj rajab rajat
    rajeev rajendra rajesh rajiv rakesh ram ramadan raman ramesh rami ramzan ramzi ranil rashad rashed rashid rashidi
    rasmus ratko rauf ravi ravindra raza recep reince reza riad ridwan riyad rohan rohit roman rouhollah ruhollah rui
    rumen ruslan rustam ryo ryota ryu saad sabri sachin saddam sadegh sadiq sadyr saeb saeed safwan sahar said saif
    sajjad salah salam saleh salem salim salman sam sami samir sandeep sani sanjay sanjeev satish satoru satoshi sattar
    satya saud sauli sayed sayyed sayyid seamus sean segun seiji sekou selahattin semisi serdar sergei sergey serhiy
    serzh seydou shahbaz shahid shahram shai shakir shankar sharif shashi shaul shavkat shehbaz shigeo shigeru shimon
    shin shingo shinichi shinji shinzo shinzou shiv shivraj shlomo sho shohei shota shun siddharth sione sipho slobodan
    soe sohail somchai soren souleymane srettha srinivas stanislav subhash sudhir suhail sulaiman
    suleiman sultan sumit sundar sundararajan sunil surachai suraj suresh susilo susumu sven syed tadashi tadeusz taha
    tahir taichi takahiro takashi takeo takeshi takuya talal tamer tamim tan tapiwa tarek tareq tariq taro tarun tatenda
    tatsuya tavita tawfiq taysir tayyip tebogo tekle tendai tesfaye tetsuya thabo thaksin thanathorn thang thanh thein
    themba thierry tien timo timur tomohiro toru toshi toshiro traian tri trung tsuyoshi tuan tunde tuong tzahi uche
    uday uhuru umar unai uri usama usman uttam uzi vaclav vadim valentin valeriy valery varun vasily venkat venkatesh
    viacheslav vicente viet vijay vikas vikram viktor vinh vinod vipin virat vishal vitali vitaly vivek vladimir
    vladislav volodymyr voreqe vyacheslav wael waleed walid wasim wayan win wladimir wojciech xabier xuan yaakov yahya
    yair yakub yakubu yaroslav yaser yash yasir yasser yasuhiro yasuo yasushi yaw yehuda yevgeni yevgeny yevhen yitzhak
    yoav yogesh yogi yonas yonatan yosef yoshi yoshihide yoshihiko yoshiro yossi yousaf yousef youssef yuji yuki yukio
    yuri yuriy yury yusuf yusuke yuta yutaka yuya zaher zahid zaid zakaria zaki zalmay zaw zayed zbigniew zdravko zeev
    zia ziad ziyad zoltan zoran zulfikar zurab
""".split()
FEMALE = """
    aaliyah aarti abena achieng adaeze adhiambo adwoa afua agnieszka ai aisha aishah aissatou akane akemi aki akiko
    akinyi akosua alia alina aliyah alka alla ama amaka amal amani ami amina aminah aminata amira amrita ananya
    anastasia anat angela anh anita anjali annalena anne-marie annegret anuradha aoife aparna archana arwa asako asha
    asma asmaa asuka atieno atsuko awa aya ayaka ayako ayat ayelet ayse aysha ayumi azadeh azita basma beata benazir
    bhavna bich bola bothaina bushra busra caoimhe cecile chau chie chika chikako chimamanda chioma chisato corazon
    cristina dalal dalia dana dao daria darya deepa deepika dewi dilma dina divya dunya efua eiko ekaterina elena elif
    elisabeth ellen eman emi emiko emine epsy eri eriko erna esi esra etsuko eva-maria ewa fadwa farah fatema fatemeh
    faten fatima fatimah fatma fatou fatoumata fawzia folake francoise fumiko funke gal galina galit gayatri geeta ghada
    giang gloria golda golnaz graca grainne gro ha habiba hadas hadeel hadiya hafsa hagit haifa hala halima halyna hana
    hanadi hanan hanh hanin haruka haruko hatice haya hayat heba helle hiba hila hind hiroko hitomi hoa hoda hong honoka
    houda huda huma huong ibtisam ifeoma iman imelda inas inbal indira inger intisar irina iris iryna israa jamila jaya
    joyce julia jumana junko jyoti kajal kalpana kamala kana kanako kaori kaoru katarzyna kateryna katrin kavita kazuko
    keiko ketevan khadija khadijah khady khawla kimiko kiran kolinda ksenia kumi kumiko kyoko laila lakshmi lama lamia
    lan larisa lata latifa laura leila leni leyla lien lilia lina lindiwe linh liora loan lubna ludmila lujain lyudmila
    madhu madhuri magdalena maha mahnaz mahsa mai maia maisa maki makiko malak malala malgorzata malika mamata mami mana
    manal manami mao margrethe mari mariama marie-claude marie-france marie-louise mariko marina marine maryam maryna
    masako masih mayada mayawati maysa mayssa mayu mayuko mayumi meena meera megawati megha megumi meral merve mette
    michal michelle michiko midori mieko miho mika mikako miki mireya misaki mitsuko miwa miyuki mizuki momoko mona
    moran mouna mozn mridula muna muzna my nabila nada nadezhda nadia nadine nadiya naima najat najla nana nanami
    nandini naoko naomi nargis nasrin natalia nataliya natalya nathalie natsuki natsumi nawal nayyirah nazanin ndeye
    neda negar neha nesrine ngoc ngozi nhung niamh nihal niloufar nino nirmala nisha nisreen njeri nkosazana nneka noa
    noha nomvula nora noriko noura nur nurit nursel nyambura oksana oleksandra olena olga olha orit orla orly osnat
    oumou padma paetongtarn pallavi parisa phuong polina pooja poonam pratibha preeti priya priyanka puan quyen quynh
    rabab rabia radha raisa rajni rana randa rani rania rasha rawan raya reem reiko rekha rena renu retno rie rigoberta
    riham rika riko rim rima rin rinat rini ritu roisin roya ruba rula rupa saba sabah sabreen sachiko sadia safa safaa
    sahar sahra sakura salma salome salwa samar samira sana sanaa sangeeta sanna saoirse saori sara sarit sarita satoko
    savita sawsan sayaka sayuri seema segolene setsuko shadi shahla shaima shalini shanti sharmila sharon shatha shaymaa
    shilpa shira shirin shizuka shlomit shobha shoko shreya shula shweta siham sima sinead siobhan siti siv sivan smita
    smriti sneha sonia soraya sri sridevi sudha suha suhair sujata sumaya sumiko sumitra sunita sushma suu suzan
    svetlana svitlana swati tahani tahira tamaki tamar tansu tarja tatiana tatyana tetiana thandi thao thi thu thuy
    tomoko tomomi trang trinh tuyet tzipi uma umm ursula usha valentina valeria valerie van vandana vasundhara vera
    vesna vidya vigdis viktoria violeta wafa wafaa wangari wangui wanjiku winnie xiomara yaa yael yaffa yara yasmin
    yasmine yasuko yekaterina yelena yen yetunde yingluck yoko yoshiko yui yuka yukari yuki yukiko yuko yulia yuliya
    yumi yumiko yuri yuriko zahra zainab zakia zaynab zeina zeinab zeynep zhanna zodwa zohra zuzana
""".split()

# Syllables that make up Chinese given names in pinyin, and the first and second syllables of Korean given names
# in their usual spellings.
PINYIN = """
    an ang bai ban bao bei bin bing bo cai chang chao chen cheng chi chong chun cong da dan de dong en fan fang fei fen
    feng fu gang gao guang gui guo hai han hang hao he heng hong hou hua huai huan hui ji jia jian jiang jiao jie jin
    jing jiu ju juan jun kai kang ke kun lan lei li lian liang lin ling liu long lu lun man mei meng miao min ming mu na
    nan ning pei peng ping qi qian qiang qiao qin qing qiu quan ren rong rou ru rui run sen shan shang shao shen sheng
    shi shu shuang shun si song su tai tang tao tian ting tong wan wei wen wu xi xia xian xiang xiao xin xing xiong xiu
    xu xuan xue xun ya yan yang yao ye yi yin ying yong yu yuan yue yun ze zhan zhao zhen zheng zhi zhong zhou zhu zhuo
    zi zong
""".split()
KOREAN_FIRST = """
    ae byung chae chan chang cheol chul chun dae do dong doo eun ga geun ha hae han hee ho hye hyeon hyo hyun hyung ik
    in ja jae jeong ji jin jong joo joon ju jun jung kang ki kun kwang kyung mi min moo moon myung na nam sae sang se
    seo seok seong seung shin si so soo sook soon su sun sung tae won woo yeon yeong yo yong yoo yoon young yu yun
""".split()
KOREAN_SECOND = """
    ah beom bin bok chan cheol chul ha hae hee ho hoon hui hun hwa hwan hye hyeok hyuk hyun hyung il in ja jae jeong ji
    jin jong joo joon ju jun jung ki kook kwon kyu kyun kyung man mi min mo na nam ok ran ri seo seob seok seon seong
    seung shik sik sil soo sook soon su suk sun sung tae taek un ung won woo wook yeol yeon yeong yong yoon young yul
    yun
""".split()

# Family names of such origins; those of several words; and those with an apostrophe, which the census leaves out.
FAMILY = """
    abbasi abbott abdallah abdullah abe abubakar achebe adebayo adeleke adeyemi adichie afolabi afzal agarwal aggarwal
    ahluwalia ahmadi ahmadinejad ahmadzai ahn akande akhtar akinola al-abadi al-adel al-assad
    al-baghdadi al-bashir al-ghamdi al-hakim al-hamdi al-harbi al-hariri al-hashemi al-hashimi al-husseini
    al-jaafari al-jubeir al-kadhimi al-khalifa al-khatib al-libi al-maktoum al-maliki al-masri al-moallem al-mutairi
    al-nahyan al-najjar al-otaibi al-qaddafi al-qahtani al-rashid al-rubaie al-sabah al-sadr al-saud al-shahri al-shami
    al-sharaa al-shehri al-sisi al-sistani al-sudani al-tamimi al-thani al-zahrani al-zarqawi al-zawahiri alavi albayrak
    aliev aliyev alvarado amini amiri annan ansari anwar arafat aristide aryal ashkenazi ashraf ashrawi asif atta attia
    avnery awad ayalon azhar azizi babar bachelet badawi bae baek bai baig bajrami bajwa bakhtiari ban banda banerjee
    bang bao barak barghouti barzani barzinji basri bautista ben-ami ben-david ben-eliezer ben-gurion ben-gvir ben-zvi
    bennani bensalah benyamin bhatt bhattacharya bhattarai bhutto bian biswas bitar bo bose botha bouazizi bouteflika
    boutros buhari bui burhan byun cai cakir cao celik cen cetin cha chae chai chan chang chao chau chaudhary chaudhry
    chavez chen cheng cheung chi chidambaram cho choe choi chon chong chou choudhury chow chowdhury chu chua
    chukwu chun chung cui da dagan dahal dahlan dai dang dao daoud das datta davutoglu de demir demirtas deng desai
    deshmukh deshpande dhawan diab diallo diarra ding dinh diop diouf djokovic dlamini do doan dogan dong dos dou du
    duan duda duong dutt dutta ebadi ebrahimi ekwueme el-baradei el-masry el-sayed el-sisi elbaradei elbaz eng eom
    erdogan erdoğan eskandari eum fahmy fan fang farah farouk fayyad fei feng fernando feroz fok foo fu gaddafi gadhafi
    gan gandhi gang ganguly gantz gao ge geng ghanem ghani gil gill go goh gokhale gong gonzález goo gopal gowda grewal
    gu guan guha gul guo gupta gwak gwon ha habibi haddad haddadi hadi hagai haidari ham hamdan hamdi han haniya haniyeh
    hao haq haque harari hariri hasan hashemi hashimi hassan hayat hazare he hekmatyar heng hentati heo ho hoang hong
    hosseini hou houthi hsiao hsieh hsu htun hu hua huang hui hung hur hussain hussein huynh hwang hyun ibrahim idris im
    ip iqbal irani iyer jabari jaffer jain jaitley jalali jalili jamal jang javadi jawad jayawardene jeon jeong
    jha ji jia jian jiang jiao jin jing jinnah jo joo joshi ju jumblatt jun jung kabila kadyrov kagame
    kahlon kan kang kaplan kapoor karami karimi karimov karzai kasparov kassab katz kaur kaya kazmi ke keita kenyatta
    khalil khamenei khamis khan khatami khatib khattak khomeini khoury ki kibaki kilic kim kimani kishida klerk
    klitschko ko koh koirala koizumi kong koo koroma kovalenko kovalev kravchuk krishnamurthy krishnan ku kuchma kumar
    kumaratunga kung kuo kurosawa kurz kwak kwan kwok kwon kwong kyaw lahoud lai lam lan lang lapid lau lavrov law le
    lee lei leong leung levi levin levinson li lian liang liao lieberman lien lim lin ling liu livni lo loh long lou low
    lu lui lukashenko lungu luo luong luu lv ly ma machar machel madonsela maduro maeng magufuli mahama mahdi mahmood
    mahmoud mai majumdar malema malhotra malik maliki man mandela mansoor mansour mansouri mao masood mathur mbappe
    mbeki medvedev mehta mei memon meng menon meshaal mi miao min mirza mishra mitra mizrahi mnangagwa mo mobutu modi
    mohamed mohammadi mohammed mok mokoena moon moradi morsi mortazavi mousavi moussa moussaoui mu mubarak mueller
    mugabe muhammad mukherjee mun murthy musa museveni musharraf mustafa mutharika muthui mwangi mwinyi myint myung na
    nadar nader nah naidoo naidu naik nair najafi najib nakamura nakasone nam namgung naqvi narayan narayanan nasrallah
    nasser navalny nawaz nazarbayev ndlovu nehru nemtsov netanyahu neto ng ngo nguyen nguyễn ni niazi ning niu nkrumah
    nkurunziza noda noh ntaganda nujoma nyerere obama obasanjo obi obiang odhiambo odinga ogunleye oh ojukwu ok okafor
    okeke okonkwo okoro okoye olmert oluwole omar omari omondi ong onyango orban ortega osei othman otieno
    ou ouattara ouyang oz ozcan ozdemir ozturk pae pahlavi paik pak pan pang park pasha patel pathak pawar pei
    peng perera peres pham phan phiri phung pi ping poon poroshenko prasad premadasa prigozhin pu putin pyatt pyo
    qaddafi qadri qi qian qiao qin qiu qu quach quan qureshi rabin rafiq rafsanjani rahman rahmani rai raisi raja rajan
    rajapaksa rajapakse rajoy ramaphosa rana ranganathan rao rashid rasool rathore razavi reddy rehman ren
    rezaei rhee ri ro roh rong rouhani rousseff roy ruan ryoo ryu saakashvili saberi sabri sachs sadat sadeghi sadr
    sahin saied salah salam saleh salehi salih salim sall sang sankara sanogo santos sarkissian sarkozy sato saxena
    sayeed sehgal sen seo seok seol seong seth seyed shaath shah shahid shaikh shalev shalom shang shao sharansky sharif
    sharma sharon shavit shehab sheikh shekau shen sheng shevardnadze shevchenko shi shim shin shinawatra shinde shoigu
    shu shukla siddiqi siddiqui silva sim sima sin singh singhal sinha siniora sinwar sirleaf sisi sisulu situ skrypnyk
    smotrich so soh sohn soleimani son song soong soros soyinka srinivasan stoltenberg su subramanian suga suh suharto
    sui sukarno suleiman sultan sun sundaram sung swamy syed sze ta tabatabai tagore taheri tai tak
    takahashi talabani tam tamimi tan tanaka tandon tang tantawi tao taraki tariq tembo teng teo thaci thackeray thai
    thapa tian tien tiwari to ton tong touadera toure tran traore trieu trinh trivedi truong tsai
    tsang tse tsipras tsui tsvangirai tu tudjman tung tusk tutu tymoshenko u um umar usman vajpayee venkataraman verma
    viljoen vo vu vuong vyas wade wahid wajed walia wan wang wei wen weng wickremesinghe widodo wong woo wu xi xia xiang
    xiao xie xin xing xiong xu xuan xue xun yadav yahya yam yan yang yanukovych yao yap yatsenyuk yavuz ye yee yeh
    yeltsin yen yeo yeom yeon yeung yi yilmaz yim yin ying yip yoo yoon you yousafzai yousef yu yuan yudhoyono yue yuen
    yun yushchenko yusuf zahedi zaidi zang zardari zarif zelenskiy zelensky zelenskyy zeng zhai zhan zhang zhao zhen
    zheng zhong zhou zhu zhuang zhuge zhuo zia zong zou zuma zuo
""".split()
FAMILY_PHRASES = _phrases("""
    abu bakr | abu ghaith | al assad | al maliki | al sisi | ben ali | ben gurion | bin laden | bin nayef | bin salman |
    bin talal | bin zayed | bonham carter | da costa | da silva | de blasio | de boer | de gaulle | de jesus | de jong |
    de klerk | de la cruz | de la fuente | de la garza | de la rosa | de la rúa | de la torre | de la vega | de leon |
    de los santos | de luca | de niro | de oliveira | de rossi | de santis | de souza | de villepin | de vries | de wit
    | del castillo | del rio | del toro | del valle | di pietro | di stefano | dos santos | duncan smith |
    garcia marquez | garcía márquez | kim jong | la follette | la rocca | le blanc | le pen | le roux | lloyd george |
    lloyd webber | lopez obrador | lópez obrador | pena nieto | peña nieto | st. clair | st. james | st. john |
    st. laurent | st. pierre | suu kyi | van buren | van dam | van damme | van de velde | van den berg | van der berg |
    van der linden | van der meer | van der merwe | van dijk | van dyke | van gogh | van hollen | van horn | van houten
    | van ness | van rompuy | van susteren | van wyk | vargas llosa | von bismarck | von braun | von der leyen |
    von essen | von hagen | von stauffenberg | von trapp
""")
APOSTROPHE_FAMILY = """
    d'agostino d'alessandro d'amato d'ambrosio d'amico d'andrea d'angelo d'antonio d'aquino d'arcy d'aurizio d'elia
    d'sousa d'souza l'heureux m'baye n'diaye n'dour n'golo o'banion o'beirne o'boyle o'brian o'brien o'bryan o'byrne
    o'callaghan o'callahan o'casey o'connell o'connor o'connors o'conor o'dea o'dell o'doherty o'donnell o'donoghue
    o'donohue o'donovan o'dowd o'driscoll o'dwyer o'farrell o'flaherty o'flanagan o'gara o'gorman o'grady o'hagan
    o'halloran o'hanlon o'hara o'hare o'hearn o'kane o'keefe o'keeffe o'kelly o'laughlin o'leary o'looney o'mahony
    o'malley o'mara o'meara o'melia o'neal o'neil o'neill o'nolan o'quinn o'rahilly o'regan o'reilly o'riley o'riordan
    o'rourke o'shaughnessy o'shea o'steen o'sullivan o'toole
""".split()

# Places: other names of countries, and what GeoNames' list of cities does not hold.
COUNTRY_ALIASES = _phrases("""
    abkhazia | america | american samoa | bahamas | bolivia | bosnia | bosnia and herzegovina | britain | brunei | burma
    | cape verde | catalonia | ceylon | chechnya | congo | cote d'ivoire | crimea | czech republic | czechia |
    czechoslovakia | côte d'ivoire | dagestan | democratic republic of congo | democratic republic of the congo |
    east germany | east timor | emirates | england | eswatini | gambia | gaza | gaza strip | great britain | greenland |
    guam | herzegovina | holland | holy see | hong kong | iran | iraqi kurdistan | ivory coast | korea | kosovo |
    kurdistan | laos | macao | macau | macedonia | micronesia | moldova | myanmar | nagorno-karabakh | north korea |
    north macedonia | north vietnam | northern ireland | palestine | palestinian territories |
    people's republic of china | persia | puerto rico | republic of congo | rhodesia | russia | scotland | siam |
    slovakia | somaliland | south korea | south ossetia | south sudan | south vietnam | soviet union | swaziland | syria
    | taiwan | tanzania | the bahamas | the gambia | the netherlands | tibet | timor-leste | transnistria | turkey |
    turkiye | türkiye | u.a.e. | u.k. | u.s. | u.s.a. | u.s.s.r. | uae | uk | united arab emirates | united kingdom |
    united states | united states of america | us | usa | ussr | vatican | vatican city | venezuela | vietnam | wales |
    west bank | west germany | xinjiang | yugoslavia | zaire
    | brasil | danmark | deutschland | espana | españa | italia | nederland | nippon | norge | polska | suomi | sverige |
    österreich
""")
CONTINENTS = _phrases("""
    africa | antarctica | asia | australasia | central america | eurasia | europe | latin america | north america |
    oceania | south america | the americas
""")
REGIONS = _phrases("""
    aberdeenshire | aceh | alps | alsace | amazon | anatolia | andalusia | andes | anglesey | appalachia |
    appalachians | arabian peninsula | arctic | arctic ocean | armagh | atlantic | atlantic ocean | ayrshire | bali |
    balkans | balochistan | baltic sea | baltics | basque country | bavaria | bay area | bedfordshire | bengal |
    berkshire | beverly hills | bible belt | black country | black sea | borneo | brittany | bronx | brooklyn |
    buckinghamshire | burgundy | cambridgeshire | cape cod | capitol hill | caribbean | carmarthenshire |
    caspian sea | caucasus | central asia | central europe | central valley | ceredigion | chicagoland | clwyd |
    connacht | cornwall | corsica | cotswolds | crete | crimean peninsula | cumbria | d.c. | darfur | dartmoor |
    deep south | denbighshire | derbyshire | devon | district of columbia | donbas | donbass | donegal | dorset |
    dyfed | east africa | east anglia | east asia | east coast | east midlands | eastern europe | english channel |
    essex | european union | exmoor | fallujah | far east | fermanagh | flanders | flintshire | galicia | galilee |
    glamorgan | gloucestershire | golan heights | great lakes | great plains | ground zero | gulf coast |
    gulf of aden | gulf of mexico | gwynedd | hampshire | harlem | hebrides | helmand | herefordshire |
    hertfordshire | highlands | himalayas | hokkaido | hollywood | home counties | honshu | horn of africa |
    hudson river | hudson valley | humberside | iberia | indian ocean | indochina | inland empire | inner mongolia |
    isle of man | isle of wight | java | kandahar province | kashmir | kent | korean peninsula | kyushu |
    lake district | lanarkshire | lancashire | leicestershire | leinster | levant | lincolnshire | long island |
    los angeles county | lothian | maghreb | manchuria | manhattan | martha's vineyard | mediterranean |
    mediterranean sea | melanesia | merseyside | mesopotamia | mid-atlantic | middle east | middlesex | mideast |
    midlands | midwest | mindanao | mississippi river | monmouthshire | nantucket | napa valley | near east | negev |
    new england | new york state | norfolk | normandy | north africa | north sea | north wales | northamptonshire |
    northeast | northern california | northumberland | northwest | nottinghamshire | okinawa | orange county |
    orkney | oxfordshire | pacific | pacific northwest | pacific ocean | panama canal | patagonia | peak district |
    pembrokeshire | persian gulf | perthshire | polynesia | potomac | powys | provence | punjab | pyrenees | queens |
    red sea | renfrewshire | rio grande | rockies | rocky mountains | rust belt | sahara | sahel | sardinia |
    saxony | scandinavia | shetland | shropshire | siberia | sicily | sierra nevada | silesia | silicon valley |
    sinai | sindh | snowdonia | south asia | south china sea | south wales | southeast | southeast asia |
    southern africa | southern california | southwest | staffordshire | staten island | strait of hormuz |
    strathclyde | sub-saharan africa | suez canal | suffolk | sumatra | sun belt | surrey | sussex | tasmania |
    tayside | teesside | thames valley | the bronx | tigray | times square | transylvania | tuscany | tyneside |
    ulster | upstate new york | wall street | wallonia | warwickshire | washington d.c. | washington state |
    washington, d.c. | waziristan | wearside | west africa | west coast | west country | west indies |
    west midlands | western europe | wiltshire | worcestershire | yorkshire
""")
PROVINCES = _phrases("""
    abruzzo | aguascalientes | alberta | andalusia | andhra pradesh | anhui | apulia | aragon | arunachal pradesh |
    assam | asturias | australian capital territory | baden-wuerttemberg | baden-württemberg | bahia | baja california |
    baja california sur | balochistan | basilicata | bavaria | bihar | brandenburg | british columbia | calabria |
    campania | campeche | castile and leon | chhattisgarh | chiapas | chihuahua | coahuila | colima | durango |
    eastern cape | emilia-romagna | extremadura | free state | fujian | galicia | gansu | gauteng | goa | guanajuato |
    guangdong | guangxi | guerrero | guizhou | gujarat | hainan | haryana | hebei | heilongjiang | henan | hesse |
    hidalgo | himachal pradesh | hubei | hunan | jalisco | jammu and kashmir | jharkhand | jiangsu | jiangxi | jilin |
    karnataka | kerala | khyber pakhtunkhwa | kwazulu-natal | labrador | lazio | liaoning | liguria | limpopo | lombardy
    | lower saxony | madhya pradesh | maharashtra | manipur | manitoba | mecklenburg-vorpommern | meghalaya | michoacan
    | michoacán | minas gerais | mizoram | morelos | mpumalanga | nagaland | navarre | nayarit | new brunswick |
    new south wales | newfoundland | newfoundland and labrador | ningxia | north rhine-westphalia | northern territory |
    northwest territories | nova scotia | nuevo leon | nuevo león | nunavut | oaxaca | odisha | ontario | orissa |
    piedmont | prince edward island | puebla | qinghai | quebec | queensland | queretaro | querétaro | quintana roo |
    québec | rajasthan | rhineland-palatinate | rio de janeiro | saarland | san luis potosi | san luis potosí |
    saskatchewan | saxony | saxony-anhalt | schleswig-holstein | shaanxi | shandong | shanxi | sichuan | sikkim |
    sinaloa | sonora | south australia | são paulo | tabasco | tamaulipas | tamil nadu | telangana | thuringia |
    tlaxcala | tripura | umbria | uttar pradesh | uttarakhand | veneto | veracruz | victoria | west bengal |
    western australia | western cape | yucatan | yucatán | yukon | yunnan | zacatecas | zhejiang
""")
STATE_ABBREVIATIONS = """
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. mass. md. mich. minn. miss. mo. mont.
    n.c. n.d. n.dak. n.h. n.j. n.m. n.mex. n.y. neb. nebr. nev. okla. ore. oreg. pa. penn. r.i. s.c. s.d. s.dak. tenn.
    tex. va. vt. w.va. wash. wis. wisc. wyo.
""".split()
CITY_ALIASES = _phrases("""
    aleppo | alexandria | antwerp | athens | beirut | belgrade | benghazi | bern | bombay | brno | bruges |
    brussels | bucharest | cairo | calcutta | canton | casablanca | chernobyl | cologne | copenhagen | cracow |
    dallas-fort worth | damascus | davos | florence | fort worth | frankfurt | geneva | genoa | ghent | gothenburg |
    guantanamo | guantanamo bay | guantánamo bay | guatemala city | hague | havana | hebron | hiroshima |
    ho chi minh city | homs | jerusalem | kharkiv | kharkov | khartoum | kiev | kobe | krakow | kuwait city | kyiv |
    kyoto | l.a. | lisbon | lucerne | lviv | madras | mariupol | marrakech | marrakesh | mecca | medina |
    mexico city | milan | minneapolis-st. paul | mogadishu | moscow | mosul | munich | nagasaki | naples | new york |
    new york city | nicosia | nuremberg | odesa | odessa | oporto | panama city | peking | prague | pyongyang |
    quebec city | ramallah | rangoon | raqqa | rio | rio de janeiro | rome | saigon | saint petersburg | sao paulo |
    saragossa | seoul | seville | st andrews | st ives | st louis | st petersburg | st. cloud | st. john's |
    st. louis | st. paul | st. petersburg | tangier | tel aviv | the hague | tokyo | tripoli | turin | twin cities |
    venice | vienna | warsaw | washington | washington heights | yangon | zurich
""")

# Words that are no names unless they are frequent ones: function words and titles that occur as names somewhere.
NOT_NAMES = """
    a about above after again against ago all also although always am among an and anon anonymous ants any are around
    aryan as at away baby back baptist batman be because been before behind being below between both boy bra brat but by
    came can capt co col colon corp could day december demo did do does doing done down dr during dutch each either else
    erotica esq ever every february female few first for friday fridge from gen georgian german get girl go goes going
    got gotta gov had has have he her here hers herself him himself his how i if ii iii in inc indie infant into irish
    is it its itself iv january jr just lady last latin least less lord lot lt ltd madam made male many march md me mega
    might mini miss monday more most mr mrs ms much muslim must my nah name names nazi near neither never new nil no
    none nor not november now of off often on once one only onto or other others our ours out over own paw per phd ping
    pres prof rep rev said same saturday say says second see seen semen sen sept sgt shall she should since sir slav so
    some sr still such sunday sunni surname tequila than that the their theirs them then there these they third this tho
    those though through thursday thus til tit to today together tomorrow too toward tuesday two um under unknown
    unnamed until up upon us valves very viking was way we wednesday well were what when where whether which while who
    whom whose why with within without would yeah yen yes yesterday yet you your yours
""".split()

# Nouns for positions that WordNet lacks or lists under another usual sense (`chair`), and other nouns for people.
POSITIONS = """
    accuser administrator-in-chief advocate alderman alderwoman anchor anchorman anchorwoman assemblyman assemblywoman
    ceo cfo chair chairperson co-author co-ceo co-chair co-chairman co-director co-editor co-founder co-host co-owner
    co-writer cofounder columnist congressperson congresswoman coo copywriter cornerback councillor councilman
    councilmember councilor councilwoman cto curator czar defenceman defenseman ex-president firefighter founder
    frontman goaltender handyman head headmaster headmistress hotelier justice lawmaker linebacker lobbyist
    microbiologist midfielder obstetrician ombudsman operator organizer paramedic policymaker pollster pundit
    restaurateur screenwriter selectman showrunner staffer statesman strategist stylist tsar undersecretary vice-chair
    vice-chairman vice-chancellor vice-president videographer watchmaker webmaster whip winger
""".split()
PERSONS = """
    asylum-seeker attendee backer bicyclist bystander captor commentator commenter demonstrator detainee evacuee
    fundraiser gamer gunman hiker homeowner influencer insider islander migrant motorist onlooker parishioner passerby
    podcaster protester protestor resident shooter shopper spectator survivor suspect teammate teen tweeter vacationer
    victim villager vlogger whistleblower youtuber
""".split()

# Positions and professions that WordNet does not class with the others, and the reverse.
OFFICES = """
    abbot activist astronaut auditor babysitter barrister blogger bodybuilder bodyguard boxer broadcaster cadet
    caretaker caterer cheerleader choreographer commentator composer concierge contractor coordinator coroner
    correspondent councillor councilor courier cyclist defender diver dj driver duchess emcee engineer entertainer
    examiner executioner expert friar gardener goalkeeper golfer host interpreter interviewer janitor jockey landlord
    liaison monk nanny navigator newscaster nun operator organist organizer planner president-elect programmer
    projectionist promoter publicist regent reporter reviewer solicitor speaker specialist steward theorist therapist
    translator treasurer trustee usher warden winemaker wrestler
""".split()
NOT_OFFICES = """
    accomplice accuser best bombshell breaker candidate communist conservative critic democrat devotee elitist extra
    familiar foreman-of-jury geek genius graduate gypsy hero hire hunter incumbent insider joker liberal locator lookout
    lovely maker modernist mover native nominee old-timer ordinary part-timer pioneer realist rebel republican sage
    seasonal socialist star stoic subsidiary superior teaser temporary tracker tyrant vigilante volunteer witness worker
    write-in
""".split()

# Words that are rarely or only abusively used of a person.
NOT_PERSONS = """
    abomination ace adapter amigo anti antique avatar back ball-breaker barker bastard bat batman bearer beater beau
    behemoth belle bimbo bird bitch blaster blind blocker bobby boob booster broad browser brute buck buff bull-dog
    bunny buster calculator calif canary carrier caster cat's-paw catch chameleon changer cheap-jack checker chit chum
    clapper clone closer coaster cog collier colossus comer commie coon cub cutter dame dandy dark deaf deb dick dike
    docker dodo dog don't-know donna dork dry dud dumbass dummy dyke end equal fag faggot fatty filibuster finder
    finisher fish flack flak fodder fool forward fossil fox fucker go-between goof gopher granger grind hack hag
    half-breed half-caste hanger harlequin has-been has-beens have have-not he-man heavy heavyweight hell-kite hitter
    homo hulk idiot immune ironside jerk jerk-off joker jumper junior khan kicker kid-glove killer-bee knockout lama
    lame lancer lightning-rod lightweight lion loader longer lookout loon looney loony loser lulu lush ma'am macaroni
    madam make-peace malik mannequin maverick mercer minor miss missy mod mongrel monitor moron nance nerd nobody number
    nut one operative organ-grinder ostrich out-and-outer pacifier pasha patsy peri picker picket pig pin-up pivot
    placeholder plunger pol pom ponce poof powerhouse prey primate primitive printer prior psycho putter quarry queer
    raja rani rat receiver referral retard riser rocker router savage saver scanner scorer screamer screw scum second
    self senior server shaker shaver shifter shithead shrimp shrink sir slave-driver slider slut snake snapper somebody
    someone sonny soul sphinx spinner spitfire stiff straight stud sucker super superman switch switch-hitters tackle
    taco taker target tart teaser tec terminator third-rater throwaway tiger titan toaster trailer transmitter trier
    trip tumbler voucher walk-on wanker washer weasel whale whitey whore wizard wolf wop yahoo zombie
""".split()

# Relatives that WordNet does not class so or lacks, and the reverse.
KIN = """
    boyfriend brother-in-law ex-boyfriend ex-girlfriend ex-husband ex-wife fiancé fiancée foster-parent girlfriend
    godchild godfather godmother godparent grandkid half-sibling kid parents-in-law sister-in-law stepchild stepchildren
    stepparent toddler widow widower
""".split()
NOT_KIN = """
    adopter affine affines antecedent babe battle-axe beau beloved betrothed by-blow cherub chosen cognate consort
    cuckold dad-in-law dada dear dearest dearie ducky eldest fancier firstborn foundling homemaker honey illegitimate
    infant kisser lover ma man-child marchioness mas mater matron missus mummy nan nanna necker pa pas petter polygamist
    pop progeny quad quin scion signora signore sis steady suitor swain sweetheart sweetie valentine
""".split()

# Everyday words that are nonetheless demonyms: WordNet lists many others (`fox`, `friend`) with a capital.
DEMONYM_WORDS = """
    aboriginal aborigine afghan alpine baptist bohemian catholic cockney confederate continental creole french gypsy
    jihadist kiwi moor northerner oriental orthodox ottoman paddy philistine pole polish protestant puritan roman scotch
    southerner soviet spartan ute welsh yank
""".split()

# Demonyms that WordNet lacks.
DEMONYMS = _phrases("""
    aberdonians | african american | african americans | alawite | alawites | andalusians | angeleno | angelenos |
    arab-american | arab-americans | argentines | ashkenazis | asian american | asian americans | asian-american |
    asian-americans | australasians | basque | basques | belarusians | bosniak | bosniaks | bosnians | botswanans |
    british | brummies | catalan | catalans | central american | central americans | chechen | chechens | chicagoan |
    chicagoans | chinese-american | coptic | copts | corsicans | costa rican | costa ricans | crimean | crimeans |
    croat | croats | cuban-american | cuban-americans | czech | czechs | east african | east asian |
    eastern european | emirati | emiratis | estonians | evangelical | evangelicals | frisians | ghanaians |
    hebrideans | hoosier | hoosiers | houstonian | houstonians | houthi | houthis | igbos | inuk | irish-american |
    irish-americans | islamist | islamists | italian-american | italian-americans | japanese-american |
    jewish-american | korean-american | kosovar | kosovars | kyrgyzstanis | latin american | latin americans |
    latina | latinas | latinx | lutherans | luxembourgians | manchurians | maori | maoris | melanesians | metis |
    mexican-american | mexican-americans | middle eastern | moldovans | montenegrin | montenegrins | moravians |
    muslim-american | métis | native american | native americans | native hawaiian | navajos | nazis | new yorker |
    new yorkers | new zealander | new zealanders | north african | north africans | north american | north korean |
    north koreans | northern irish | oklahomans | pacific islander | pacific islanders | philadelphian |
    philadelphians | puerto rican | puerto ricans | rohingya | rohingyas | roumanians | salafist | salafists |
    saudi | saudis | scottish | sephardis | serb | serbs | sikh | sikhs | slovak | slovakians | slovaks |
    south african | south africans | south american | south americans | south asian | south korean | south koreans |
    south sudanese | southeast asian | sri lankan | sri lankans | tasmanians | tatar | tatars | uighurs |
    ukrainians | uyghur | uyghurs | uzbekistanis | wahabis | wahhabi | west african | western european | yazidi |
    yazidis
""")

# Groups that WordNet lists under another usual sense, and senses of its groups that are rare or no organizations.
GROUPS = """
    group hospital house network newspaper nonprofit people population public startup station taskforce team think-tank
    watchdog
""".split()
NOT_GROUPS = """
    alignment ancestry armour art-nouveau bastion beat bloodline branch brethren business chute-the-chute circle
    civilization combo concord concourse corrections covey crossroads culture dot-com elevated enemy foursome friendly
    gen genealogy grade grandstand grandstands gridlock hegemony hierarchy hip-hop hive hole host hostile lineage major
    manpower marriage mate meeting meetings mens metro minor mod monorail muster number obi outfit pedigree pharma
    processor punks quorum rail rally rave-up rout school-term settlement snarl-up soviet strings subway swarm tech
    totem turnout underground unionism utility waterworks
""".split()
